import { CAMPO_DE_MEDICAMENTO } from '../domain/pacote-anexos.ts';
import { comContinuacao } from '../domain/continuacao.ts';
import type { DocumentoMontado } from '../domain/pacote.ts';
import type { Impressora } from './ports/impressora.ts';
import type { EmissaoPreparada } from './preparar-emissao.ts';

/**
 * The official form of the clinica's state, and of the protocolo, takes the place of ours where one is in force; its
 * room says on how many sheets a long text goes.
 */
export function comModelosDoLugar(
  preparada: EmissaoPreparada,
  impressora: Pick<Impressora, 'modeloPara' | 'camposDoModelo' | 'sobra'>,
): EmissaoPreparada {
  const { emissor, quadro } = preparada.dados;
  const lugar = { uf: emissor.clinica.uf, protocolo: quadro.protocolo?.id };
  const documentos = preparada.documentos.map((documento): DocumentoMontado => {
    const modelo = impressora.modeloPara(documento.modelo, lugar);
    return assinala(documento, impressora.camposDoModelo(modelo)) ? { ...documento, modelo } : documento;
  });
  return { ...preparada, documentos: comContinuacao(documentos, impressora) };
}

/** Um termo oficial que não lista um dos medicamentos não serve: o nosso nomeia todos. */
function assinala({ comuns }: DocumentoMontado, campos: ReadonlySet<string> | undefined): boolean {
  const medicamentos = Object.keys(comuns).filter((nome) => nome.startsWith(CAMPO_DE_MEDICAMENTO));
  return medicamentos.every((nome) => campos?.has(nome));
}
