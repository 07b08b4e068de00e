import { assertSemInvisiveis } from '../comum/caractere-invisivel.ts';
import { ValorInvalidoError } from '../comum/valor-invalido-error.ts';

/** One line as typed, every character kept; what nobody sees cannot be corrected on paper, and is refused. */
export function parseLinha(texto: string): string {
  if (texto.trim() === '') throw new ValorInvalidoError('obrigatorio', 'O campo está em branco.', 'Preencha-o.');
  assertSemInvisiveis(texto, { linhas: false });
  return texto;
}

/** As parseLinha, with line breaks and tabs. */
export function parseTexto(texto: string): string {
  if (texto.trim() === '') throw new ValorInvalidoError('obrigatorio', 'O campo está em branco.', 'Preencha-o.');
  assertSemInvisiveis(texto, { linhas: true });
  return texto;
}
