/** Text by field name. A radio field holds the name of its marked option; an absent field is printed empty. */
export type Valores = Readonly<Record<string, string>>;

export interface DocumentoDoPacote {
  /** Id of a template in the catalog, e.g. `lme`. */
  readonly modelo: string;
  /** Bookmark in the finished file, e.g. `Receita, mês 2`. Never personal data. */
  readonly titulo: string;
  readonly valores: Valores;
}

/** Everything that the finished file depends on: equal packets give equal bytes. */
export interface Pacote {
  readonly documentos: readonly DocumentoDoPacote[];
  /** Instant of issue (ISO 8601, UTC): the file's creation date, never the clock of the renderer. */
  readonly emitidoEm: string;
}

export interface PacotePronto {
  /** The file in order; parts may be shared between packets and must not be written to. */
  readonly partes: readonly Uint8Array[];
  readonly bytes: number;
  /** Pages of each documento, in the packet's order. */
  readonly paginas: readonly number[];
  readonly sha256: string;
}
