import { createHash } from 'node:crypto';
import pako from 'pako';

/**
 * A finished indirect object whose number is not known yet. Its id is the hash of its content, so what two templates
 * share (a font, an image, a page's drawing) exists once in every file. References make no circles.
 */
export interface PdfObject {
  readonly id: string;
  readonly parts: readonly ObjectPart[];
  /** Those among its parts. */
  readonly references: readonly PdfObject[];
}

/** Bytes as they are, or the place of another object's reference. */
export type ObjectPart = Uint8Array | PdfObject;

/** Strings are Latin-1. */
export function makeObject(...parts: readonly (string | ObjectPart)[]): PdfObject {
  const finished = parts.map(asPart);
  return { id: idOf('', finished), parts: finished, references: finished.filter(isReference) };
}

/**
 * `entries` are the dictionary's own, without length and filter; references may stand among them. Packed for the first
 * file that has it: packing every font was a tenth of the server's start.
 */
export function makeStream(entries: readonly (string | PdfObject)[], content: Uint8Array): PdfObject {
  const dictionary = entries.map(asPart);
  const id = idOf('stream', [...dictionary, content]);
  // Only one of the two is kept: a font is as large as all else that a template has.
  let open: Uint8Array | undefined = content;
  let parts: readonly ObjectPart[] = [];
  return {
    id,
    references: dictionary.filter(isReference),
    get parts() {
      if (open) parts = packed(dictionary, open);
      open = undefined;
      return parts;
    },
  };
}

// pdf-lib's own deflate, not node:zlib: its result is the same on every processor and under every release of Node, and a
// reprint years from now must have the same bytes. From its package alone: pdf-lib is 180 modules more at every start.
function packed(dictionary: readonly ObjectPart[], content: Uint8Array): ObjectPart[] {
  const bytes = pako.deflate(content);
  const end = `/Filter/FlateDecode/Length ${bytes.length}>>\nstream\n`;
  return [asPart('<<'), ...dictionary, asPart(end), bytes, asPart('\nendstream')];
}

function idOf(kind: string, parts: readonly ObjectPart[]): string {
  const hash = createHash('sha256').update(kind);
  for (const part of parts) {
    hash.update(isReference(part) ? `R${part.id}` : `B${part.length}:`);
    if (!isReference(part)) hash.update(part);
  }
  return hash.digest('hex');
}

function asPart(part: string | ObjectPart): ObjectPart {
  return typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
}

function isReference(part: ObjectPart): part is PdfObject {
  return !(part instanceof Uint8Array);
}

/** `<</A 1 0 R/B 2 0 R>>` */
export function makeReferences(entries: Iterable<readonly [string, PdfObject]>): (string | PdfObject)[] {
  return ['<<', ...[...entries].flatMap(([name, object]) => [`/${name} `, object]), '>>'];
}
