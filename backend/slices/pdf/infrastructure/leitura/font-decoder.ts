import type { FinishedFile } from './finished-file.ts';
import { latin1, type PdfDictionary, PdfName, PdfReference, type PdfValue } from './syntax.ts';

/** Code → UTF-16 code unit, as the font's own ToUnicode map says; 0 where it says nothing. */
export interface FontDecoder {
  readonly bytesPerCode: 1 | 2;
  readonly units: Uint16Array;
  /** Code → how far a viewer moves on, in sizes. */
  readonly advances: Float64Array;
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
  const advances = new Float64Array(units.length);
  if (isComposite) readComposite(file, dictionary, advances);
  else fill(advances, Number(dictionary.get('FirstChar')), file.array(dictionary.get('Widths')));
  return { bytesPerCode: isComposite ? 2 : 1, units, advances };
}

/** `/W[first[width …] …]`, the only way in which our fonts say it. */
function readComposite(file: FinishedFile, font: PdfDictionary, advances: Float64Array): void {
  const [descendant] = file.array(font.get('DescendantFonts'));
  const rows = file.array(file.dictionary(descendant).get('W'));
  for (let row = 0; row < rows.length; row += 2) fill(advances, Number(rows[row]), file.array(rows[row + 1]));
}

function fill(advances: Float64Array, first: number, widths: readonly PdfValue[]): void {
  widths.forEach((width, index) => (advances[first + index] = Number(width) / 1000));
}
