import { createHash } from 'node:crypto';
import { PDFContext } from 'pdf-lib';

/**
 * A finished indirect object whose number is not known yet. Its id is the hash of its content, so what two templates
 * share (a font, an image, a page's drawing) exists once in every file. References make no circles.
 */
export interface PdfObject {
  readonly id: string;
  readonly parts: readonly ObjectPart[];
}

/** Bytes as they are, or the place of another object's reference. */
export type ObjectPart = Uint8Array | PdfObject;

/** Strings are Latin-1. */
export function makeObject(...parts: readonly (string | ObjectPart)[]): PdfObject {
  const finished = parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part));
  const hash = createHash('sha256');
  for (const part of finished) {
    const isReference = !(part instanceof Uint8Array);
    hash.update(isReference ? `R${part.id}` : `B${part.length}:`);
    if (!isReference) hash.update(part);
  }
  return { id: hash.digest('hex'), parts: finished };
}

/** `entries` are the dictionary's own, without length and filter; references may stand among them. */
export function makeStream(entries: readonly (string | PdfObject)[], content: Uint8Array): PdfObject {
  const packed = deflate(content);
  return makeObject('<<', ...entries, `/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`, packed, '\nendstream');
}

/** `<</A 1 0 R/B 2 0 R>>` */
export function makeReferences(entries: Iterable<readonly [string, PdfObject]>): (string | PdfObject)[] {
  return ['<<', ...[...entries].flatMap(([name, object]) => [`/${name} `, object]), '>>'];
}

// The JavaScript deflate of pdf-lib, not node:zlib: its result is the same on every processor and under every release
// of Node, and a reprint years from now must have the same bytes.
const context = PDFContext.create();

function deflate(content: Uint8Array): Uint8Array {
  return context.flateStream(content).getContents();
}
