import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { WIDTH_SHIFT, type WidthTable } from '../layout/width-table.ts';
import type { PdfObject } from '../objects.ts';
import { CP1252 } from './cp1252.ts';
import { makeCidFont, makeSimpleFont } from './font-objects.ts';
import { FONT_COUNT, fontOf, kindOf } from './repertoire.ts';
import { parseTrueType, type TrueType } from './true-type.ts';

/** A typeface as the writer sees it: which font and which code prints a character, and how wide that is. */
export interface Face extends WidthTable {
  /** Two-byte code, in its further font, of each code unit. */
  readonly codes: Uint16Array;
  readonly fonts: readonly FaceFont[];
  /** Bits of the fonts that a text needs, by the further fonts of its characters; the base font always. */
  readonly masks: readonly number[];
}

export interface FaceFont {
  /** Resource name, the same in every file. */
  readonly name: string;
  /** Bit in the mask of fonts that a packet carries. */
  readonly bit: number;
  readonly object: PdfObject;
}

export interface Faces {
  readonly regular: Face;
  readonly bold: Face;
  /** All fonts; position n has bit 1 << n. */
  readonly fonts: readonly FaceFont[];
}

// Arimo (SIL Open Font License, no reserved name) has the widths of Arial, the face of the official forms.
const FILES = {
  regular: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
  bold: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf',
};

let loaded: Faces | undefined;

/** @throws when a font file is missing: the process must not start without it. */
export function loadFaces(): Faces {
  if (!loaded) {
    const regular = makeFace(FILES.regular, false, 0);
    const bold = makeFace(FILES.bold, true, FONT_COUNT);
    loaded = { regular, bold, fonts: [...regular.fonts, ...bold.fonts] };
  }
  return loaded;
}

function readFont(file: string): Buffer {
  try {
    return readFileSync(createRequire(import.meta.url).resolve(file));
  } catch (cause) {
    throw new Error(`Falta a fonte ${file}: rode "npm ci".`, { cause });
  }
}

function makeFace(file: string, bold: boolean, firstBit: number): Face {
  const font = parseTrueType(readFont(file));
  const entries = new Int32Array(0x10000);
  const codes = new Uint16Array(0x10000);
  const further: number[][] = Array.from({ length: FONT_COUNT }, () => []);

  for (let codeUnit = 0; codeUnit < 0x10000; codeUnit++) {
    const glyph = font.glyphs.get(codeUnit);
    const at = glyph === undefined ? undefined : fontOf(codeUnit);
    entries[codeUnit] = kindOf(codeUnit, at);
    if (glyph === undefined || at === undefined) continue;
    entries[codeUnit]! |= font.advance(glyph) << WIDTH_SHIFT;
    if (at === 0) entries[codeUnit]! |= CP1252.indexOf(codeUnit);
    else codes[codeUnit] = further[at]!.push(codeUnit);
  }

  const fonts = makeFonts(font, bold, firstBit, further);
  const masks = [0b001, 0b011, 0b101, 0b111].map((used) => used << firstBit);
  return { unitsPerEm: font.unitsPerEm, entries, codes, fonts, masks };
}

function makeFonts(font: TrueType, bold: boolean, firstBit: number, further: readonly number[][]): FaceFont[] {
  return further.map((codePoints, index) => {
    const naming = {
      bold,
      name: `AAAA${bold ? 'B' : 'A'}${String.fromCharCode(65 + index)}+AutoCustoSans${bold ? '-Bold' : ''}`,
    };
    return {
      name: `${bold ? 'G' : 'F'}${index}`,
      bit: 1 << (firstBit + index),
      object: index === 0 ? makeSimpleFont(font, naming) : makeCidFont(font, naming, codePoints),
    };
  });
}
