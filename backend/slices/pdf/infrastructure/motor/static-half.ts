import { createHash, type Hash } from 'node:crypto';
import type { PdfObject } from './objects.ts';

/** Width of a row of the cross-reference stream: type, four bytes of offset, generation. */
export const ROW = 6;
const IN_USE = 1;

/** The beginning of every file with one combination of documentos and fonts. Never written to again. */
export interface StaticHalf {
  readonly bytes: Uint8Array;
  /** SHA-256 after `bytes`; to be copied. */
  readonly hash: Hash;
  /** Rows of all objects; those of dynamic objects and of absent fonts are open (free). */
  readonly rows: Uint8Array;
}

/** Numbers of shared objects, given once per plan so that they are equal in all its variants. */
export type Numbering = ReadonlyMap<PdfObject['id'], number>;

export function makeStaticHalf(size: number) {
  const pieces: Uint8Array[] = [];
  const rows = new Uint8Array(ROW * size);
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  let length = 0;

  // Thousands of small objects are joined as text first: one buffer each would cost more than the rendering.
  const flush = () => {
    if (text === '') return;
    pieces.push(Buffer.from(text, 'latin1'));
    length += text.length;
    text = '';
  };

  const open = (number: number) => {
    new DataView(rows.buffer).setUint32(ROW * number + 1, length + text.length);
    rows[ROW * number] = IN_USE;
    text += `${number} 0 obj\n`;
  };

  return {
    add(number: number, body: string): void {
      open(number);
      text += `${body}\nendobj\n`;
    },

    /** The object and everything that it refers to, once. */
    addShared(object: PdfObject, numbers: Numbering): void {
      const number = numberOf(object, numbers);
      if (rows[ROW * number] === IN_USE) return;
      open(number);
      for (const part of object.parts) {
        if (!(part instanceof Uint8Array)) {
          text += `${numberOf(part, numbers)} 0 R`;
          continue;
        }
        flush();
        pieces.push(part);
        length += part.length;
      }
      text += '\nendobj\n';
      for (const reference of object.references) this.addShared(reference, numbers);
    },

    finish(): StaticHalf {
      flush();
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return { bytes, rows, hash: createHash('sha256').update(bytes) };
    },
  };
}

export type StaticHalfBuilder = ReturnType<typeof makeStaticHalf>;

export function numberOf(object: PdfObject, numbers: Numbering): number {
  const number = numbers.get(object.id);
  if (number === undefined) throw new Error('an object of the plan has no number');
  return number;
}
