import type { Pacote, PacotePronto } from '../../domain/pacote.ts';

export interface PdfRenderer {
  /**
   * All or nothing: a finished file with every documento, or every reason why not.
   * @throws {PacoteNaoImprimivelError} unknown template, text that does not fit at 6 pt, or a character no font has.
   */
  render(pacote: Pacote): Promise<PacotePronto>;
}
