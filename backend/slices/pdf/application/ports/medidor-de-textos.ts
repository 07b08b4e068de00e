/** What printing would do with a text. */
export interface Medida {
  readonly cabe: boolean;
  /** At `corpoPt`; 0 when there is nothing to print, or nothing that can be. */
  readonly linhas: number;
  /** Lines that have room at `corpoPt`. */
  readonly linhasMax: number;
  /** Characters at the end that are too many; `null` when that is not what keeps it from paper. */
  readonly excessoCaracteres: number | null;
  /** The size that the text is printed at, in points; the smallest one when it does not fit. */
  readonly corpoPt: number;
  /** The first character that no font has. */
  readonly caractereRecusado: string | null;
}

export interface MedidorDeTextos {
  /** `undefined` when the template does not print a text of that name. */
  measure(modelo: string, campo: string, texto: string): Medida | undefined;
}
