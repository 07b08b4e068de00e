import { ValorInvalidoError } from '../../../shared/domain/valor-invalido-error.ts';

/** One line as typed, every character kept; control characters and broken Unicode cannot be stored nor printed. */
export function parseLinha(texto: string): string {
  if (texto.trim() === '') throw new ValorInvalidoError('obrigatorio', 'O campo está em branco.', 'Preencha-o.');
  return semControles(texto, /\p{Cc}/u);
}

/** As parseLinha, with line breaks and tabs. */
export function parseTexto(texto: string): string {
  if (texto.trim() === '') throw new ValorInvalidoError('obrigatorio', 'O campo está em branco.', 'Preencha-o.');
  return semControles(texto, /[^\P{Cc}\n\r\t]/u);
}

function semControles(texto: string, controles: RegExp): string {
  if (!texto.isWellFormed() || controles.test(texto)) {
    const mensagem = 'O texto tem um caractere que não se imprime.';
    throw new ValorInvalidoError('caractere_invalido', mensagem, 'Apague-o e digite de novo.');
  }
  return texto;
}
