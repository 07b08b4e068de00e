/*
 * Just enough of PDF's syntax (ISO 32000-1, 7.2–7.3) to read back our own files. Nothing here is shared with the writer:
 * a misunderstanding must not be able to hide on both sides.
 */

export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class PdfReference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;
export type PdfValue = number | boolean | null | Uint8Array | PdfName | PdfReference | PdfDictionary | PdfValue[];

export interface ParsedObject {
  readonly number: number;
  readonly value: PdfValue;
  /** Where the bytes of its stream begin; only when it has one. */
  readonly streamAt: number | undefined;
}

const [REGULAR, WHITE, DELIMITER] = [0, 1, 2];
const CLASSES = new Uint8Array(256);
for (const byte of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) CLASSES[byte] = WHITE;
for (const byte of Buffer.from('()<>[]{}/%')) CLASSES[byte] = DELIMITER;
const OCTAL = 8;
const ESCAPES: Record<string, number> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c };

/** `12 0 obj … endobj` at `at`. */
export function parseObject(bytes: Uint8Array, at: number): ParsedObject {
  const parser = makeParser(bytes, at);
  const number = parser.value();
  parser.expect('0');
  parser.expect('obj');
  const value = parser.value();
  const isStream = parser.token() === 'stream';
  if (typeof number !== 'number') throw new Error('an object without number');
  return { number, value, streamAt: isStream ? afterLineEnd(bytes, parser.position()) : undefined };
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2;
  if (bytes[at] !== 0x0a) throw new Error('no line end after `stream`');
  return at + 1;
}

function makeParser(bytes: Uint8Array, start: number) {
  let at = start;

  const skipWhite = (): void => {
    while (at < bytes.length && CLASSES[bytes[at]!] === WHITE) at++;
  };

  const token = (): string => {
    skipWhite();
    let word = '';
    for (; at < bytes.length && CLASSES[bytes[at]!] === REGULAR; at++) word += String.fromCharCode(bytes[at]!);
    return word;
  };

  const value = (): PdfValue => {
    skipWhite();
    const first = String.fromCharCode(bytes[at] ?? 0);
    if (first === '/') return name();
    if (first === '(') return literal();
    if (first === '[') return array();
    if (first === '<') return bytes[at + 1] === 0x3c ? dictionary() : hexadecimal();
    return numberOrWord();
  };

  const name = (): PdfName => {
    at++;
    return new PdfName(token());
  };

  const literal = (): Uint8Array => {
    const result: number[] = [];
    at = readLiteral(bytes, at, (byte) => result.push(byte));
    return Uint8Array.from(result);
  };

  const hexadecimal = (): Uint8Array => {
    const end = bytes.indexOf(0x3e, at);
    const digits = latin1(bytes, at + 1, end).replace(/\s/g, '');
    at = end + 1;
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
  };

  const array = (): PdfValue[] => {
    const items: PdfValue[] = [];
    at++;
    for (skipWhite(); bytes[at] !== 0x5d; skipWhite()) items.push(value());
    at++;
    return items;
  };

  const dictionary = (): PdfDictionary => {
    const entries = new Map<string, PdfValue>();
    at += 2;
    for (skipWhite(); bytes[at] !== 0x3e; skipWhite()) {
      const key = value();
      if (!(key instanceof PdfName)) throw new Error('a dictionary key that is not a name');
      entries.set(key.name, value());
    }
    at += 2;
    return entries;
  };

  const numberOrWord = (): PdfValue => {
    const word = token();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    const result = Number(word);
    if (word === '' || Number.isNaN(result)) throw new Error('not a value');

    const after = at;
    if (Number.isInteger(result) && token() === '0' && token() === 'R') return new PdfReference(result);
    at = after;
    return result;
  };

  return {
    value,
    token,
    position: () => at,
    expect(word: string): void {
      if (token() !== word) throw new Error(`expected ${word}`);
    },
  };
}

/** Calls `emit` for each byte of the literal string at `at`; answers where it ends. */
export function readLiteral(bytes: Uint8Array, at: number, emit: (byte: number) => void): number {
  let depth = 0;
  for (let position = at; position < bytes.length; position++) {
    const byte = bytes[position]!; // below the length
    if (byte === 0x5c) {
      position = readEscape(bytes, position + 1, emit);
      continue;
    }
    if (byte === 0x28 && depth++ === 0) continue;
    if (byte === 0x29 && --depth === 0) return position + 1;
    emit(byte);
  }
  throw new Error('a string without end');
}

/** Answers the last position of the escape. */
function readEscape(bytes: Uint8Array, at: number, emit: (byte: number) => void): number {
  const character = String.fromCharCode(bytes[at] ?? 0);
  if (character >= '0' && character <= '7') {
    let end = at + 1;
    while (end < at + 3 && bytes[end]! >= 0x30 && bytes[end]! <= 0x37) end++;
    emit(Number.parseInt(latin1(bytes, at, end), OCTAL) & 0xff);
    return end - 1;
  }
  if (character !== '\n') emit(ESCAPES[character] ?? bytes[at] ?? 0);
  return at;
}

export function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
}
