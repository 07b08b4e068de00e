/** Pseudo-random numbers in [0, 1) from a seed (mulberry32): a failure can be repeated. */
export function sorteio(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Faixa = readonly [from: number, to: number];

const PORTUGUES: Faixa[] = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0xff],
];
const EUROPA: Faixa[] = [
  ...PORTUGUES,
  [0x100, 0x17f],
  [0x391, 0x3c9],
  [0x400, 0x45f],
  [0x2013, 0x2026],
  [0x2190, 0x2193],
];
const ESTRANHOS: Faixa[] = [
  [0x00, 0x1f],
  [0x80, 0x9f],
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x5d0, 0x5ea],
  [0x600, 0x6ff],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x4e00, 0x4e40],
  [0xd800, 0xdfff],
  [0xe000, 0xe010],
  [0xfff0, 0xffff],
  [0x1f600, 0x1f640],
];
const COMUNS = [' ', ' ', ' ', '\n', '(', ')', '\\', '≥', '≤', 'ç', 'ã', 'a', 'e', 'o'];

/** Texts of Portuguese, of all that the face has, and of what nobody should print; decomposed ones among them. */
export function textosAleatorios(seed: number, quantos: number): string[] {
  const proximo = sorteio(seed);
  const inteiro = (limite: number) => Math.floor(proximo() * limite);

  const caractere = (faixas: readonly Faixa[]): string => {
    if (proximo() < 0.35) return COMUNS[inteiro(COMUNS.length)] ?? ' ';
    const [from, to] = faixas[inteiro(faixas.length)] ?? [0x20, 0x7e];
    return String.fromCodePoint(from + inteiro(to - from + 1));
  };

  return Array.from({ length: quantos }, () => {
    const faixas = [PORTUGUES, PORTUGUES, EUROPA, EUROPA, [...EUROPA, ...ESTRANHOS]][inteiro(5)] ?? PORTUGUES;
    const tamanho = proximo() < 0.05 ? inteiro(5000) : inteiro(120);
    const texto = Array.from({ length: tamanho }, () => caractere(faixas)).join('');
    return proximo() < 0.2 ? texto.normalize('NFD') : texto;
  });
}
