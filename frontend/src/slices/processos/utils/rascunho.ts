import type { Rascunho } from '../services/tipos';
import { completarValores, type Caso, type FormularioValores } from './formulario';

/** A draft keeps what was typed as it was typed, beside what it is about. */
export interface ConteudoDoRascunho {
  caso: Caso;
  valores: FormularioValores;
}

export function paraConteudo(caso: Caso, valores: FormularioValores): Record<string, unknown> {
  return { caso: { ...caso }, valores };
}

/** `undefined`: the draft is of something else, or of a form that no longer exists. */
export function doConteudo({ conteudo }: Pick<Rascunho, 'conteudo'>): ConteudoDoRascunho | undefined {
  const guardado = conteudo['caso'] as Partial<Caso> | undefined;
  if (!guardado || typeof guardado.cid !== 'string' || guardado.cid === '') return undefined;
  const caso: Caso = {
    cid: guardado.cid,
    doencaNome: texto(guardado.doencaNome) ?? '',
    ...(texto(guardado.pacienteId) && { pacienteId: guardado.pacienteId }),
    ...(typeof guardado.pacienteVersao === 'number' && { pacienteVersao: guardado.pacienteVersao }),
    ...(texto(guardado.processoId) && { processoId: guardado.processoId }),
    ...(typeof guardado.processoVersao === 'number' && { processoVersao: guardado.processoVersao }),
  };
  return { caso, valores: completarValores(conteudo['valores']) };
}

function texto(valor: unknown): string | undefined {
  return typeof valor === 'string' && valor !== '' ? valor : undefined;
}
