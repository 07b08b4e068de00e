export interface ModeloInfo {
  readonly id: string;
  readonly titulo: string;
  readonly versao: number;
  readonly paginas: number;
  /** Names of the fields that a packet may fill. */
  readonly campos: readonly string[];
  /** SHA-256 of what the template was made from. */
  readonly hash: string;
}

export interface TemplateCatalog {
  list(): readonly ModeloInfo[];
  get(id: string): ModeloInfo | undefined;
}
