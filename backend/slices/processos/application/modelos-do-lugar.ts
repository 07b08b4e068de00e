import { CAMPO_DE_MEDICAMENTO } from '../domain/documentos/pacote-anexos.ts';
import { comContinuacao } from '../domain/documentos/continuacao.ts';
import type { Campos, DadosDoPacote, DocumentoMontado } from '../domain/documentos/pacote.ts';
import type { Impressora } from './ports/impressora.ts';

/**
 * The official form of the clinica's state, and of the protocolo, takes the place of ours where one is in force; its
 * room says on how many sheets a long text goes.
 */
export function comModelosDoLugar(
  documentos: readonly DocumentoMontado[],
  { emissor, quadro }: Pick<DadosDoPacote, 'emissor' | 'quadro'>,
  impressora: Pick<Impressora, 'modeloPara' | 'temLugar' | 'camposDoModelo' | 'sobra'>,
): DocumentoMontado[] {
  const lugar = { uf: emissor.clinica.uf, protocolo: quadro.protocolo?.id };
  const noLugar = documentos.map((documento) => {
    const modelo = impressora.modeloPara(documento.modelo, lugar);
    if (modelo === documento.modelo) return documento;
    return noFormulario(documento, modelo, impressora) ?? documento;
  });
  return comContinuacao(noLugar, impressora);
}

/**
 * O LME é o do Estado: vai mesmo que lhe falte um campo, que então se escreve à mão. Os outros formulários só servem se
 * dizem tudo o que o nosso diz: um termo que não lista um dos medicamentos, por exemplo, não serve.
 */
function noFormulario(
  documento: DocumentoMontado,
  modelo: string,
  impressora: Pick<Impressora, 'temLugar'>,
): DocumentoMontado | undefined {
  const { tipo, proprios, comuns } = documento;
  const cabe = ([campo, { texto }]: [string, Campos[string]]) => impressora.temLugar(modelo, campo, texto);
  const isDroga = ([campo]: [string, unknown]) => campo.startsWith(CAMPO_DE_MEDICAMENTO);
  const dizer = tipo === 'ter' ? Object.entries(comuns).filter(isDroga) : Object.entries(proprios);
  const aMao = dizer.filter((cada) => !cabe(cada)).map(([campo]) => campo);
  if (aMao.length > 0 && tipo !== 'lme') return undefined;
  const soOsQueCabem = (campos: Campos) => Object.fromEntries(Object.entries(campos).filter(cabe));
  return { ...documento, modelo, aMao, proprios: soOsQueCabem(proprios), comuns: soOsQueCabem(comuns) };
}
