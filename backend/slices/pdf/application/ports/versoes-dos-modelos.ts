/** What a packet keeps of each template that it was printed with. */
export interface VersaoDoModelo {
  readonly versao: number;
  readonly hash: string;
}

export interface VersoesDosModelos {
  /**
   * The name under which that version of the template prints now: its own while it is in force, another one after a later
   * version took its place. A version that nobody kept answers `modelo`: the reprint then differs, and is refused.
   */
  nomeDe(modelo: string, versao: VersaoDoModelo): string;
}
