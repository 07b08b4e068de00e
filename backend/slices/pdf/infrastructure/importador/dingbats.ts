/*
 * The marks that viewers know (check, cross, circle, …) as drawings: the font that official forms take them from,
 * ZapfDingbats, is nearly never inside the file. Outlines are our own; advance widths are the font's, so that what a
 * form centred stays centred.
 */
interface Marca {
  readonly width: number;
  /** Glyph space of 1000 units. */
  readonly path: string;
}

const K = 0.5523;

function circle(x: number, y: number, r: number): string {
  const k = K * r;
  return (
    `${x + r} ${y} m ${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r} c ${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y} c ` +
    `${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r} c ${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y} c f`
  );
}

export const MARCAS: Readonly<Record<string, Marca>> = {
  '4': { width: 755, path: '35 300 m 150 385 l 290 190 l 600 680 l 720 640 l 340 0 l 250 0 l f' },
  '8': {
    width: 760,
    path: '40 90 m 130 0 l 380 255 l 630 0 l 720 90 l 470 345 l 720 600 l 630 690 l 380 440 l 130 690 l 40 600 l 290 345 l f',
  },
  l: { width: 791, path: circle(396, 345, 360) },
  n: { width: 761, path: '35 -14 691 718 re f' },
  u: { width: 788, path: '394 -14 m 753 345 l 394 705 l 35 345 l f' },
  H: {
    width: 816,
    path: '408 705 m 497 432 l 784 432 l 552 262 l 640 -14 l 408 155 l 176 -14 l 264 262 l 32 432 l 319 432 l f',
  },
};

/** What an unknown code becomes: a filled square is a mark in every form. */
export const OUTRA_MARCA = 'n';
