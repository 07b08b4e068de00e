import type { FormularioExtraido } from '../../domain/formulario-extraido.ts';

export interface OpcoesDeAnalise {
  /** Fields with a value are cleared and listed instead of refused. */
  readonly limparValores?: boolean | undefined;
  /** What is drawn inside fields is the form's own; a person has looked. */
  readonly aceitarDesenhos?: boolean | undefined;
  /** Only these, counted from 1: the official LME comes in one file with six months of receitas. */
  readonly paginas?: readonly number[] | undefined;
}

export interface AnalisadorDeFormularios {
  /**
   * Reads a foreign file where it can do no harm, within 5 s and 256 MB.
   * @throws {FormularioRecusadoError}
   */
  analisar(bytes: Uint8Array, opcoes?: OpcoesDeAnalise): Promise<FormularioExtraido>;
}
