// Advance widths of Arimo Regular (equal to Arial's) from U+0020 to U+007E, in thousandths of the size.
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const DIGIT_WIDTH = 556;

/** Width of a label in points: accented letters are as wide as their base letters. */
export function larguraDoTexto(text: string, size: number): number {
  const base = text.normalize('NFD').replace(/\p{M}/gu, '');
  const units = Array.from(base, (character) => WIDTHS[character.codePointAt(0)! - 0x20] ?? DIGIT_WIDTH);
  return (units.reduce((sum, width) => sum + width, 0) * size) / 1000;
}
