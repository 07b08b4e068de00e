import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit, { type Font } from '@pdf-lib/fontkit';

const resolve = createRequire(import.meta.url).resolve;

/** A face for measuring. Widths are those of the font file, per code point, without kerning or ligatures. */
export interface Face {
  readonly file: Buffer;
  readonly font: Font;
  readonly bold: boolean;
  has(codePoint: number): boolean;
  width(text: string, size: number): number;
}

export interface Faces {
  readonly regular: Face;
  readonly bold: Face;
}

let loaded: Faces | undefined;

/** @throws when a font file is missing: the process must not start without it. */
export function loadFaces(): Faces {
  loaded ??= {
    regular: makeFace('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf', false),
    bold: makeFace('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf', true),
  };
  return loaded;
}

function makeFace(specifier: string, bold: boolean): Face {
  const file = readFileSync(resolve(specifier));
  const font = fontkit.create(file);
  const advances = new Map<number, number>();

  const advance = (codePoint: number): number => {
    let value = advances.get(codePoint);
    if (value === undefined) {
      value = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(codePoint, value);
    }
    return value;
  };

  return {
    file,
    font,
    bold,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    width(text, size) {
      let sum = 0;
      for (const character of text) sum += advance(character.codePointAt(0)!);
      return sum * size;
    },
  };
}
