/** What an official form may cost. The largest one in circulation has 1.5 MB, 7 pages, 344 widgets and 3 562 objects. */
export const LIMITES = {
  bytes: 8 * 1024 * 1024,
  paginas: 30,
  /** Points: 1.2 to 60 cm. */
  menorLado: 34,
  maiorLado: 1701,
  objetos: 60_000,
  widgets: 4_000,
  /** Of one stream, decoded. */
  bytesDecodificados: 32 * 1024 * 1024,
  /** Of all content streams, decoded. */
  bytesDeConteudo: 48 * 1024 * 1024,
  operadores: 3_000_000,
  pixelsDeImagem: 40_000_000,
  profundidade: 64,
  /** Of the compiled result. */
  bytesCompilados: 12 * 1024 * 1024,
} as const;
