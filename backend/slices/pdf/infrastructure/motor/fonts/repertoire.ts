import { ESCAPED, FURTHER_SHIFT, LINE_FEED, SPACE, UNSETTLED } from '../layout/width-table.ts';
import { CP1252 } from './cp1252.ts';

/**
 * Fonts of a face: base (cp1252), then signs, Greek and the Latin of Europe, then everything else. A packet carries only
 * those that it uses; texts of a clinic rarely need the second and almost never the third.
 */
export const FONT_COUNT = 3;

const BASE = new Set(CP1252);

// Without a shaping engine these would come out wrong, though the file has glyphs for some: controls and invisible
// characters (C), marks that need an anchor (M), line separators (Z), and scripts that run from right to left.
const UNDRAWABLE = /[\p{C}\p{M}\p{Zl}\p{Zp}\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Font (0…2) of a character that the face has a glyph for; `undefined` when it is not drawn. */
export function fontOf(codePoint: number): number | undefined {
  const character = String.fromCodePoint(codePoint);
  if (UNDRAWABLE.test(character) || !isStable(character)) return undefined;
  if (BASE.has(codePoint)) return 0;
  const isCommon =
    codePoint < 0x180 || (codePoint >= 0x370 && codePoint < 0x400) || (codePoint >= 0x2000 && codePoint < 0x2600);
  return isCommon ? 1 : 2;
}

/** Bits of one code unit in `WidthTable.entries`. */
export function kindOf(codeUnit: number, font: number | undefined): number {
  const character = String.fromCharCode(codeUnit);
  const space = character.trim() === '' ? SPACE : 0;
  if (character === '\n') return space | LINE_FEED;
  if (font === undefined) return space | UNSETTLED;
  return space | (font << FURTHER_SHIFT) | ('()\\'.includes(character) ? ESCAPED : 0);
}

/** NFC leaves it alone. A text of such characters is NFC: composing takes a mark, and marks are not drawn. */
function isStable(character: string): boolean {
  return character.normalize('NFC') === character;
}
