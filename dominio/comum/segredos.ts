/** The form of what proves who somebody is. Which of them are weak only the server can say. */

export const SENHA_MINIMA = 12;

/** In characters as people count them. */
export function faltamNaSenha(senha: string): number {
  return Math.max(0, SENHA_MINIMA - [...senha].length);
}

export function isFormaDePin(texto: string): boolean {
  return /^\d{4,8}$/.test(texto);
}

/** Six digits of an authenticator; applications show them with a space in the middle. */
export function isCodigoDeAplicativo(texto: string): boolean {
  return /^\d{6}$/.test(texto.replace(/\s/g, ''));
}
