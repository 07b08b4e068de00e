import type { FinishedFile } from './finished-file.ts';
import { latin1, PdfName, PdfReference, type PdfValue } from './syntax.ts';

/** Code → UTF-16 code unit, as the font's own ToUnicode map says; 0 where it says nothing. */
export interface FontDecoder {
  readonly bytesPerCode: 1 | 2;
  readonly units: Uint16Array;
}

const ROW = /<([0-9a-f]+)>\s*<([0-9a-f]{4})>/gi;
const BLOCK = /beginbfchar([^]*?)endbfchar/g;

export function makeFontDecoder(file: FinishedFile, font: PdfValue | undefined): FontDecoder {
  const dictionary = file.dictionary(font);
  const subtype = dictionary.get('Subtype');
  const map = dictionary.get('ToUnicode');
  if (!(map instanceof PdfReference)) throw new Error('a font without ToUnicode');

  const isComposite = subtype instanceof PdfName && subtype.name === 'Type0';
  const units = new Uint16Array(isComposite ? 0x10000 : 0x100);
  const text = file.stream(map.number);
  for (const [, block] of latin1(text, 0, text.length).matchAll(BLOCK)) {
    for (const [, code, unit] of (block ?? '').matchAll(ROW)) {
      units[Number.parseInt(code ?? '', 16)] = Number.parseInt(unit ?? '', 16);
    }
  }
  return { bytesPerCode: isComposite ? 2 : 1, units };
}
