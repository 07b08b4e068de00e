import { codeOf, type PageFonts } from './content-reader.ts';
import { makeFontDecoder, type FontDecoder } from './font-decoder.ts';
import type { FinishedFile } from './finished-file.ts';
import { PdfName, PdfReference, type PdfDictionary, type PdfValue } from './syntax.ts';

export interface StructuredPage {
  readonly fonts: PageFonts;
  /** Object numbers of the changing content streams, in order. */
  readonly streams: readonly number[];
}

export interface FileStructure {
  /** Rows of the cross-reference stream that this was read with. */
  readonly rows: Uint8Array;
  readonly pages: readonly StructuredPage[];
}

/**
 * Walks catalog → page tree → pages. Content streams that begin before `staticBytes` are the form itself: the same in every
 * file, and looked at when the template was made.
 */
export function readStructure(file: FinishedFile, staticBytes: number): FileStructure {
  const decoders = new Map<number, FontDecoder>();
  const fontsOf = (value: PdfValue | undefined): PageFonts => {
    const fonts = new Map<number, FontDecoder>();
    for (const [name, font] of file.dictionary(value)) {
      if (!(font instanceof PdfReference)) throw new Error('a font that is not an object of its own');
      const decoder = decoders.get(font.number) ?? makeFontDecoder(file, font);
      decoders.set(font.number, decoder);
      fonts.set(codeOf(name), decoder);
    }
    return fonts;
  };

  // Pages share one dictionary of fonts.
  const known = new Map<number, PageFonts>();
  const sharedFonts = (value: PdfValue | undefined): PageFonts => {
    if (!(value instanceof PdfReference)) return fontsOf(value);
    const fonts = known.get(value.number) ?? fontsOf(value);
    known.set(value.number, fonts);
    return fonts;
  };

  const pages = [...walk(file, file.dictionary(file.trailer.get('Root')).get('Pages'))].map((page): StructuredPage => {
    const numbers = file.array(page.get('Contents')).map((content) => {
      if (!(content instanceof PdfReference)) throw new Error('a content stream that is not an object of its own');
      return content.number;
    });
    return {
      fonts: sharedFonts(file.dictionary(page.get('Resources')).get('Font')),
      streams: numbers.filter((number) => file.offsetOf(number) >= staticBytes),
    };
  });

  return { rows: file.rows.slice(), pages };
}

function* walk(file: FinishedFile, value: PdfValue | undefined): Generator<PdfDictionary> {
  const node = file.dictionary(value);
  const type = node.get('Type');
  if (type instanceof PdfName && type.name === 'Page') yield node;
  else for (const kid of file.array(node.get('Kids'))) yield* walk(file, kid);
}

/** Whether a file with these rows has the same static half: every object before `staticBytes` at its old place. */
export function isSameStatic({ rows: old }: FileStructure, rows: Uint8Array, staticBytes: number): boolean {
  if (old.length !== rows.length) return false;
  for (let at = 0; at < rows.length; at += ROW) {
    if (offset(old, at) < staticBytes && (offset(rows, at) !== offset(old, at) || rows[at] !== old[at])) return false;
    if (offset(old, at) >= staticBytes && offset(rows, at) < staticBytes) return false;
  }
  return true;
}

const ROW = 6;

function offset(rows: Uint8Array, at: number): number {
  return ((rows[at + 1]! << 24) | (rows[at + 2]! << 16) | (rows[at + 3]! << 8) | rows[at + 4]!) >>> 0; // six bytes a row
}
