export interface ModeloInfo {
  readonly id: string;
  readonly titulo: string;
  readonly versao: number;
  readonly paginas: number;
  /** Names of the fields that have a place on its pages. */
  readonly campos: readonly string[];
  /** SHA-256 of what the template was made from. */
  readonly hash: string;
}

/** Where a request is made: official forms differ by state, consent forms by protocolo. */
export interface LugarDoPedido {
  readonly uf: string | undefined;
  readonly protocolo: string | undefined;
}

export interface TemplateCatalog {
  list(): readonly ModeloInfo[];
  get(id: string): ModeloInfo | undefined;
  /** Whether the template prints that value: it has the field, and a mark for it when the field has marks. */
  hasPlace(id: string, campo: string, valor: string): boolean;
  /** The template that takes the place of one of ours there: an imported form in force, or ours. */
  resolver?(modeloBase: string, lugar: LugarDoPedido): string;
}
