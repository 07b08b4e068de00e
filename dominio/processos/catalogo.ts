import type { CalendarDate } from '../comum/calendar-date.ts';
import type { Cid } from '../comum/cid.ts';
import type { Escala } from './escalas.ts';

/** Reference facts, the same for everybody. Their ids are public slugs; only what the catalogue answers exists. */

/** Since when a fact is no longer, and what replaced it. */
export interface Retirada {
  /** AAAA-MM-DD. */
  readonly desde: string;
  /** CIDs or slugs of the same kind. */
  readonly substituidoPor: readonly string[];
  readonly motivo: string;
  readonly fonte: string;
  readonly certeza: Certeza;
}

export type Certeza = 'alta' | 'media' | 'baixa';

export interface Doenca {
  readonly cid: Cid;
  readonly nome: string;
  readonly categoria: string;
  /** Where the code is restricted to one sex. */
  readonly sexo: 'F' | 'M' | null;
  readonly retirada?: Retirada | null;
}

export interface Medicamento {
  readonly id: string;
  readonly nome: string;
  readonly dosagem: string;
  readonly apresentacao: string;
  readonly substancia: string;
  /** List of Portaria SVS/MS 344/1998 (A1 … C5); null when not listed. */
  readonly lista344: string | null;
  /** controle_especial, notificacao_a, notificacao_b or notificacao_retinoides; null when not listed. */
  readonly receita344: string | null;
  readonly retirada?: Retirada | null;
}

/** A drug as it is offered for a CID, or in a protocolo. */
export interface MedicamentoOfertado extends Medicamento {
  /** `protocolo`: its text lists the drug. `sigtap`: only the SIGTAP competence in force accepts it. */
  readonly origem: 'protocolo' | 'sigtap';
  /** Accepted by the SIGTAP competence in force; what no longer is, is shown and marked. */
  readonly vigente: boolean;
  /** Monthly maximum (SIGTAP); null where its codes disagree or state none. */
  readonly quantidadeMaxima: number | null;
  readonly idadeMinimaMeses: number | null;
  readonly idadeMaximaMeses: number | null;
  /** Where every code that accepts the drug is of one sex. */
  readonly sexo: 'F' | 'M' | null;
}

export type Fase = 'solicitacao' | 'renovacao' | 'monitoramento';

export type TipoDeExigencia =
  'exame' | 'relatorio' | 'escala' | 'lme' | 'termo' | 'documento' | 'receita' | 'monitoramento' | 'exames';

/** A paper, scale or exam that a protocolo asks for in a phase. */
export interface DocumentoExigido {
  readonly fase: Fase;
  readonly tipo: TipoDeExigencia;
  readonly descricao: string;
  /** Scale that the packet prints. */
  readonly escala: Escala | null;
  /** Template of a drug document that the packet prints. */
  readonly modelo: string | null;
  /** Null = all. */
  readonly substancias: readonly string[] | null;
  /** Null = all. */
  readonly cids: readonly Cid[] | null;
  readonly condicao: string | null;
  readonly obrigatoriedade:
    'obrigatorio' | 'criterio_prescritor' | 'alternativa' | 'recomendacao_pcdt' | 'nao_informada';
  readonly grupoAlternativa: string | null;
  readonly validadeMeses: number | null;
  readonly periodicidade: string | null;
  readonly fonte: string;
  /** How certain the row is where it is not the protocolo's own text. */
  readonly certeza: string | null;
}

export interface RegraEmTexto {
  readonly tipo: string;
  readonly descricao: string;
  readonly expressao: string | null;
  readonly medicamentoId: string | null;
  readonly substancia: string | null;
  readonly fonte: string;
}

export interface Protocolo {
  readonly id: string;
  readonly nome: string;
  readonly portaria: string | null;
  readonly atualizadoEm: CalendarDate | null;
  readonly observacoes: string | null;
  /** For every CID, or for the one that it was asked for. */
  readonly retirada?: Retirada | null;
}

/** Not retired: what a new request is offered. An older one keeps what it was made with. */
export function emVigor({ retirada }: { readonly retirada?: Retirada | null }): boolean {
  return !retirada;
}

/** The version of the text that was valid on the date; before the oldest known one, none. */
export function normaEm(normas: readonly NormaDoProtocolo[], data: CalendarDate): NormaDoProtocolo | undefined {
  return normas.find(({ validoDe, validoAte }) => validoDe <= data && (validoAte === null || data <= validoAte));
}

/** A version of the text of a protocolo: an annex changes under the same act. */
export interface NormaDoProtocolo {
  readonly norma: string;
  /** Null where only the year is known. */
  readonly dataNorma: CalendarDate | null;
  readonly anexoEm: CalendarDate | null;
  readonly validoDe: CalendarDate;
  /** Null = in force. */
  readonly validoAte: CalendarDate | null;
  readonly url: string | null;
  /** Of the text, where it was seen. */
  readonly sha256: string | null;
  readonly fonte: string;
  readonly certeza: Certeza;
  readonly observacoes: string | null;
}

export interface Pedido {
  readonly fase: Fase;
  /** Absent where the rows are those of one CID already. */
  readonly cid?: Cid;
  /** Slugs of every prescribed substance. */
  readonly substancias: ReadonlySet<string>;
}

type Exigencia = Pick<DocumentoExigido, 'substancias'> & {
  readonly fase: string;
  readonly cids?: DocumentoExigido['cids'];
};

/** The rows that concern a request: right phase, right CID, and any of the prescribed substances. */
export function documentosDoPedido<D extends Exigencia>(
  documentos: readonly D[],
  { fase, cid, substancias }: Pedido,
): D[] {
  return documentos.filter(
    (documento) =>
      documento.fase === fase &&
      (cid === undefined || (documento.cids?.includes(cid) ?? true)) &&
      (documento.substancias?.some((substancia) => substancias.has(substancia)) ?? true),
  );
}

/** Scales without which the packet is incomplete; those "a critério do prescritor" are printed when answered. */
export function escalasExigidas<E extends string = Escala>(
  documentosDoPedido: readonly { readonly obrigatoriedade: string; readonly escala: E | null }[],
): Set<E> {
  const escalas = documentosDoPedido
    .filter((documento) => documento.obrigatoriedade === 'obrigatorio')
    .flatMap(({ escala }) => escala ?? []);
  return new Set(escalas);
}
