import { ValorInvalidoError } from './valor-invalido-error.ts';

/**
 * One line as a person typed it, kept as it is. Control characters and halves of surrogate pairs are refused: a database
 * cannot store them and a page cannot print them.
 */
export function parseLinha(input: string): string {
  if (/[\p{Cc}\p{Cs}]/u.test(input)) {
    throw new ValorInvalidoError(
      'caractere_invalido',
      'Há caracteres que não podem ser impressos.',
      'Digite o texto de novo, em uma só linha.',
    );
  }
  return input;
}
