/**
 * What comes along from a PDF or a web page and means nothing in our texts: soft hyphen, zero-width space, mark of a text's
 * direction, word joiner, byte order mark. What may mean something is left for the server to refuse by its field.
 */
const SEM_SENTIDO = /[\u00AD\u200B\u200E\u200F\u202A-\u202C\u2060\u2066-\u2069\uFEFF]/g;

export function semInvisiveis(texto: string): { texto: string; tirados: number } {
  const limpo = texto.replace(SEM_SENTIDO, '');
  return { texto: limpo, tirados: texto.length - limpo.length };
}

export function fraseDosTirados(tirados: number): string {
  return tirados === 1
    ? 'O texto colado tinha um caractere invisível, que foi retirado.'
    : `O texto colado tinha ${tirados} caracteres invisíveis, que foram retirados.`;
}
