/** Text by field name. A radio field holds the name of its marked option; an absent field is printed empty. */
export type Valores = Readonly<Record<string, string>>;

export interface DocumentoDoPacote {
  /** Id of a template in the catalog, e.g. `lme`. */
  readonly modelo: string;
  /** Bookmark in the finished file, e.g. `Receita, mês 2`. Never personal data. */
  readonly titulo: string;
  readonly valores: Valores;
}

/**
 * How the file around the pages is written. 2: a viewer's print dialog scales nothing by itself. A change takes another
 * number, and the earlier ones stay as they are: issued packets are printed again byte for byte.
 */
export const REVISAO_DO_MOTOR = 2;

/** Everything that the finished file depends on: equal packets give equal bytes. */
export interface Pacote {
  readonly documentos: readonly DocumentoDoPacote[];
  /** Instant of issue (ISO 8601, UTC): the file's creation date, never the clock of the renderer. */
  readonly emitidoEm: string;
  /** Revision of the engine that the packet was issued with; those from before revisions had numbers have none. */
  readonly motor?: number;
}

export interface PacotePronto {
  /** The file in order; parts may be shared between packets and must not be written to. */
  readonly partes: readonly Uint8Array[];
  readonly bytes: number;
  /** Pages of each documento, in the packet's order. */
  readonly paginas: readonly number[];
  readonly sha256: string;
}
