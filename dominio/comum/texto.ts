import { assertSemInvisiveis } from './caractere-invisivel.ts';
import { ValorInvalidoError } from './valor-invalido-error.ts';

/**
 * One line as a person typed it, every character kept. What nobody sees cannot be corrected on paper, no database stores
 * it and no page prints it: it is refused.
 */
export function parseLinha(texto: string, maximo = Number.POSITIVE_INFINITY): string {
  return parse(texto, maximo, { linhas: false });
}

/** As parseLinha, with line breaks and tabs. */
export function parseTexto(texto: string, maximo = Number.POSITIVE_INFINITY): string {
  return parse(texto, maximo, { linhas: true });
}

function parse(texto: string, maximo: number, opcoes: { readonly linhas: boolean }): string {
  if (texto.trim() === '') throw new ValorInvalidoError('obrigatorio', 'O campo está em branco.', 'Preencha-o.');
  if (passaDe(texto, maximo)) {
    throw new ValorInvalidoError('texto_longo', 'O texto é longo demais.', `Use no máximo ${maximo} caracteres.`);
  }
  assertSemInvisiveis(texto, opcoes);
  return texto;
}

/** Counted in characters, as a person and JSON Schema count them. */
export function passaDe(texto: string, maximo: number): boolean {
  return texto.length > maximo && [...texto].length > maximo;
}
