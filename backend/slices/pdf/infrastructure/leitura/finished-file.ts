import { inflateSync } from 'node:zlib';
import { latin1, parseObject, PdfReference, type ParsedObject, type PdfDictionary, type PdfValue } from './syntax.ts';

/** A finished file, read from its end: `startxref` → cross-reference stream → objects. */
export interface FinishedFile {
  readonly trailer: PdfDictionary;
  /** Rows of the cross-reference stream as they are. */
  readonly rows: Uint8Array;
  offsetOf(number: number): number;
  /** Bytes of an object's stream, unpacked. */
  stream(number: number): Uint8Array;
  dictionary(value: PdfValue | undefined): PdfDictionary;
  array(value: PdfValue | undefined): readonly PdfValue[];
}

const ROW = 6;
const IN_USE = 1;
const END_STREAM = Buffer.from('\nendstream');
const END = /startxref\s+(\d+)\s+%%EOF\s*$/;

export function openFile(partes: readonly Uint8Array[]): FinishedFile {
  const starts: number[] = [];
  let size = 0;
  for (const part of partes) {
    starts.push(size);
    size += part.length;
  }

  /** The part that holds `offset`, and the place in it. */
  const locate = (offset: number): { bytes: Uint8Array; at: number; part: number } => {
    let part = starts.length - 1;
    while (part > 0 && starts[part]! > offset) part--;
    const bytes = partes[part];
    if (!bytes || offset >= size) throw new Error('an offset beyond the end of the file');
    return { bytes, at: offset - starts[part]!, part };
  };

  const bytesAt = (offset: number, length: number): Uint8Array => {
    const { bytes, at, part } = locate(offset);
    if (at + length <= bytes.length) return bytes.subarray(at, at + length);
    // Only in files of many packets: a stream may lie across two parts.
    const following = partes.slice(part).flatMap((each, index) => (index === 0 ? each.subarray(at) : each));
    return Buffer.concat(following, length);
  };

  const object = (offset: number): ParsedObject & { readonly begin: number } => {
    const { bytes, at, part } = locate(offset);
    return { ...parseObject(bytes, at), begin: starts[part]! };
  };

  const last = partes.at(-1) ?? new Uint8Array();
  const found = END.exec(latin1(last, Math.max(0, last.length - 64), last.length));
  if (!found) throw new Error('no startxref at the end of the file');
  const reference = object(Number(found[1]));
  const trailer = asDictionary(reference.value);
  const rows = rawStream(reference, bytesAt);
  checkWidths(trailer);

  const offsetOf = (number: number): number => {
    const at = ROW * number;
    if (rows[at] !== IN_USE) throw new Error(`object ${number} is not in use`);
    return ((rows[at + 1]! << 24) | (rows[at + 2]! << 16) | (rows[at + 3]! << 8) | rows[at + 4]!) >>> 0;
  };

  const get = (number: number) => {
    const parsed = object(offsetOf(number));
    if (parsed.number !== number) throw new Error(`object ${number} is not where the cross-reference says`);
    return parsed;
  };
  const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
    value instanceof PdfReference ? get(value.number).value : value;

  return {
    trailer,
    rows,
    offsetOf,
    stream(number) {
      const parsed = get(number);
      const raw = rawStream(parsed, bytesAt);
      return asDictionary(parsed.value).has('Filter') ? inflateSync(raw) : raw;
    },
    dictionary: (value) => asDictionary(resolve(value)),
    array(value) {
      const items = resolve(value);
      if (!Array.isArray(items)) throw new Error('not an array');
      return items;
    },
  };
}

function rawStream(
  { value, streamAt, begin }: ParsedObject & { readonly begin: number },
  bytesAt: (offset: number, length: number) => Uint8Array,
): Uint8Array {
  const length = asDictionary(value).get('Length');
  if (streamAt === undefined || typeof length !== 'number') throw new Error('not a stream');
  const bytes = bytesAt(begin + streamAt, length + END_STREAM.length);
  for (let at = 0; at < END_STREAM.length; at++) {
    if (bytes[length + at] !== END_STREAM[at]) throw new Error('a stream of another length');
  }
  return bytes.subarray(0, length);
}

function checkWidths(trailer: PdfDictionary): void {
  const widths = trailer.get('W');
  if (JSON.stringify(widths) !== '[1,4,1]') throw new Error('another kind of cross-reference');
}

function asDictionary(value: PdfValue | undefined): PdfDictionary {
  if (!(value instanceof Map)) throw new Error('not a dictionary');
  return value;
}
