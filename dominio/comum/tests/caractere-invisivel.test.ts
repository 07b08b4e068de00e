import { parseLinha } from '../texto.ts';

const recusa = (texto: string): string => {
  try {
    parseLinha(texto);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('o caractere que ninguém vê', () => {
  it.each([
    ['hífen opcional', 'Maria da Concei\u00adção Lima', 'U+00AD', 'Conceição'],
    ['espaço de largura zero', 'Ana \u200bPaula', 'U+200B', 'Paula'],
    ['marca de ordem dos bytes', '\ufeffJosé', 'U+FEFF', 'José'],
    ['junta de palavras', 'Rua A\u2060, 10', 'U+2060', 'A,'],
    ['marca de direção', '\u202a11 98765-4321\u202c', 'U+202A', '11'],
    ['nulo', 'Ana\u0000', 'U+0000', 'Ana'],
    ['quebra de linha', 'Ana\nPaula', 'U+000A', 'Ana'],
    ['metade de um emoji', 'Ana \ud83d', 'U+D83D', 'Ana'],
  ])('%s é recusado, dizendo junto de que palavra está', (_caso, texto, codigo, palavra) => {
    expect(recusa(texto)).toBe(`Há um caractere invisível (${codigo}) junto de “${palavra}”.`);
  });

  it('sozinho, não tem palavra ao lado', () => {
    expect(recusa('\u200b')).toBe('Há um caractere invisível (U+200B).');
  });

  it('acentos, sinais e emojis de um só código são visíveis', () => {
    expect(recusa("D'Ávila ≥ 4 – ½ “x” 😀 a\u0301")).toBe('');
  });
});
