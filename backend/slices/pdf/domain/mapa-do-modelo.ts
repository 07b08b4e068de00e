/** Where one field of a foreign form gets its text or its mark from. */
export interface LigacaoDoMapa {
  /** Field of the form. */
  readonly origem: string;
  /** On-state of the form's field, for options. */
  readonly estado?: string;
  /** Field of the packet; `null` leaves this place of the form empty, for whoever fills it in by hand. */
  readonly campo: string | null;
  /** The packet's value that marks this option. */
  readonly valor?: string;
}

export interface MapaDoModelo {
  readonly ligacoes: readonly LigacaoDoMapa[];
  /** Fields of our own document, or options (`campo=opcao`), that this form has no place for; a person has said so for each. */
  readonly dispensados: readonly string[];
}
