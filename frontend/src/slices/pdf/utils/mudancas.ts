import type { Comparacao, Mudanca } from '../services/modelos-service';
import { quantos } from './quantos';

/** What nobody may miss comes first. */
export const GRUPOS = [
  { tipo: 'sem_lugar', titulo: 'Sem lugar no formulário novo' },
  { tipo: 'moveu', titulo: 'Mudaram de lugar' },
  { tipo: 'renomeado', titulo: 'Mudaram de nome' },
  { tipo: 'novo', titulo: 'Novos' },
] as const satisfies readonly { tipo: Mudanca['tipo']; titulo: string }[];

/** "40 lugares iguais, 3 mudaram de lugar e 1 é novo" */
export function resumoDasMudancas({ iguais, mudancas }: Pick<Comparacao, 'iguais' | 'mudancas'>): string {
  const frases: Record<Mudanca['tipo'], readonly [um: string, varios: string]> = {
    sem_lugar: ['ficou sem lugar', 'ficaram sem lugar'],
    moveu: ['mudou de lugar', 'mudaram de lugar'],
    renomeado: ['mudou de nome', 'mudaram de nome'],
    novo: ['é novo', 'são novos'],
  };
  const partes = GRUPOS.flatMap(({ tipo }) => {
    const n = mudancas.filter((mudanca) => mudanca.tipo === tipo).length;
    return n === 0 ? [] : [quantos(n, ...frases[tipo])];
  });
  const lugares = quantos(iguais, 'lugar igual', 'lugares iguais');
  return new Intl.ListFormat('pt-BR').format([lugares, ...partes]);
}

export function nomeDaMudanca({ tipo, de, para, campo }: Mudanca): string {
  const nomes = [de, para].flatMap((lugar) =>
    lugar ? [lugar.estado === undefined ? lugar.origem : `${lugar.origem} = ${lugar.estado}`] : [],
  );
  const nome = tipo === 'renomeado' ? nomes.join(' → ') : (nomes.at(-1) ?? '');
  return campo === null || campo === nome ? nome : `${nome} (${campo})`;
}

export function paginasDaMudanca({ de, para }: Mudanca): string {
  if (!de || !para || de.pagina === para.pagina) return `página ${(para ?? de)?.pagina ?? 1}`;
  return `da página ${de.pagina} para a ${para.pagina}`;
}

/** Of one form: no two places of a kind stand at one spot of a page. */
export function chaveDaMudanca({ tipo, de, para }: Mudanca): string {
  return JSON.stringify([tipo, de, para]);
}
