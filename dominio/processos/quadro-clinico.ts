import {
  type Doenca,
  type DocumentoExigido,
  type Fase,
  type Medicamento,
  type MedicamentoOfertado,
  type Protocolo,
  documentosDoPedido,
} from './catalogo.ts';
import type { MedicamentoPrescrito } from './prescricao.ts';
import type { Regra } from './regras/regra.ts';

/** A line of the prescription with what the catalogue knows of its drug. */
export interface Prescrito extends MedicamentoPrescrito {
  readonly medicamento: Medicamento;
  /** How the drug is offered for the CID; `undefined` when it is not. */
  readonly oferta: MedicamentoOfertado | undefined;
}

/** What the catalogue says of one request. */
export interface QuadroClinico {
  readonly doenca: Doenca;
  /** `undefined` when no protocolo covers the CID. */
  readonly protocolo: Protocolo | undefined;
  /** Substances that the protocolo's own text lists. */
  readonly substanciasDoProtocolo: ReadonlySet<string>;
  /** In the order of the prescription. */
  readonly prescritos: readonly Prescrito[];
  /** Of every phase and drug of the protocolo. */
  readonly documentos: readonly DocumentoExigido[];
  /** Of every protocolo; which of them speak of the request, they say themselves. */
  readonly regras: readonly Regra[];
}

/** What the protocolo asks of this request in the phase, because of any of its drugs. */
export function exigenciasDaFase(quadro: QuadroClinico, fase: Fase): DocumentoExigido[] {
  const substancias = new Set(quadro.prescritos.map(({ medicamento }) => medicamento.substancia));
  return documentosDoPedido(quadro.documentos, { fase, cid: quadro.doenca.cid, substancias });
}

/** Where a demand comes from, as people know it: a row read from the protocolo's own text names its act, not a file. */
export function fonteDa({ fonte }: Pick<DocumentoExigido, 'fonte'>, protocolo: Protocolo | undefined): string {
  if (!protocolo || !/\.pdf$/i.test(fonte)) return fonte;
  return protocolo.portaria ?? `Protocolo ${protocolo.nome}`;
}

/** As on paper: `fingolimode 0,5 mg cápsula`. */
export function nomeNoPapel({ nome, dosagem, apresentacao }: Medicamento): string {
  return [nome, dosagem, apresentacao].filter((parte) => parte !== '').join(' ');
}

/** `a, b e c`, each once: two strengths of a drug have one name. */
export function enumerar(repetidos: readonly string[]): string {
  const nomes = [...new Set(repetidos)];
  if (nomes.length <= 1) return nomes.join('');
  return `${nomes.slice(0, -1).join(', ')} e ${nomes.at(-1)}`;
}
