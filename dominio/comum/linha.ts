import { assertSemInvisiveis } from './caractere-invisivel.ts';

/**
 * One line as a person typed it, kept as it is. What nobody sees is refused: control characters and halves of surrogate
 * pairs, which no database stores and no page prints, and pasted marks such as soft hyphens.
 */
export function parseLinha(input: string): string {
  assertSemInvisiveis(input, { linhas: false });
  return input;
}
