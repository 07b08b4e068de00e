import { semEscapes } from '../arquivo/lexico.ts';
import { Recusa } from '../recusa.ts';

/** Operand of a content stream. Of a dictionary nothing matters here but that there is one. */
export type Operand = number | string | Uint8Array | Name | readonly Operand[];

export class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
  /** Bytes of the operation in its stream, operands included. */
  readonly start: number;
  readonly end: number;
}

const MAX_NESTING = 16;
const MAX_OPERANDS = 4096;
const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%'));

// By byte: looked up for every byte of a drawing.
const ENDS = Uint8Array.from({ length: 256 }, (_, byte) => Number(WHITE.has(byte) || DELIMITERS.has(byte)));

/** Operations in order. @throws {Recusa} when the bytes are no content stream. */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const lexer = new Lexer(bytes);
  let operands: Operand[] = [];
  let start = 0;
  for (;;) {
    lexer.skipBlank();
    if (operands.length === 0) start = lexer.at;
    if (lexer.at >= bytes.length) return;
    const token = lexer.next(0);
    if (!(token instanceof Keyword)) {
      if (operands.push(token) > MAX_OPERANDS) throw new Recusa('conteudo_ilegivel');
      continue;
    }
    if (token.text === 'BI') lexer.skipInlineImage();
    yield { operator: token.text, operands, start, end: lexer.at };
    operands = [];
  }
}

class Keyword {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const SHORT_KEYWORDS: (Keyword | undefined)[] = [];
const SHORT = /^[A-Za-z'"][A-Za-z0-9*]?$/;

function keyword(text: string): Keyword {
  const found = new Keyword(text);
  if (SHORT.test(text)) SHORT_KEYWORDS[256 * (text.charCodeAt(1) || 0) + text.charCodeAt(0)] = found;
  return found;
}

class Lexer {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  skipBlank(): void {
    const bytes = this.#bytes;
    for (; this.at < bytes.length; this.at++) {
      if (bytes[this.at] === 0x25) {
        while (this.at < bytes.length && bytes[this.at] !== 0x0a && bytes[this.at] !== 0x0d) this.at++;
      } else if (!WHITE.has(bytes[this.at]!)) return; // below the length
    }
  }

  next(nesting: number): Operand | Keyword {
    if (nesting > MAX_NESTING) throw new Recusa('conteudo_ilegivel');
    const first = this.#bytes[this.at]!; // callers are not at the end
    if (first === 0x2f) return this.#name();
    if (first === 0x28) return this.#literal();
    if (first === 0x5b) return this.#array(nesting);
    if (first === 0x3c) return this.#bytes[this.at + 1] === 0x3c ? this.#dictionary(nesting) : this.#hexadecimal();
    if (DELIMITERS.has(first)) throw new Recusa('conteudo_ilegivel');
    return this.#word();
  }

  #word(): number | Keyword {
    const start = this.at;
    const usual = this.#usualNumber();
    if (usual !== undefined) return usual;
    this.at = start;
    const usualKeyword = this.#usualKeyword();
    if (usualKeyword) return usualKeyword;
    this.at = start;
    while (this.at < this.#bytes.length && !this.#endsWord()) this.at++;
    const text = this.#text(start, this.at);
    // Producers write `--5` and `5-3`; readers take what they understand of it, and so do we.
    if (/^[+-]*(\d+\.?\d*|\.\d+)(-\d*)?$/.test(text)) return Number.parseFloat(text.replace(/^[+-]*(?=[+-])/, ''));
    if (/^[+-]?\.?$/.test(text) && text !== '') return 0;
    return keyword(text);
  }

  /** `-12.345` and its like, without a string: a form's drawing may hold a million of them. */
  #usualNumber(): number | undefined {
    const bytes = this.#bytes;
    let at = this.at;
    const isNegative = bytes[at] === 0x2d;
    if (isNegative) at++;
    let value = 0;
    let scale = 0;
    let digits = 0;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!; // below the length
      if (byte >= 0x30 && byte <= 0x39) {
        value = 10 * value + byte - 0x30;
        digits++;
        scale *= 10;
      } else if (byte === 0x2e && scale === 0) scale = 1;
      else break;
    }
    this.at = at;
    if (digits === 0 || digits > 15 || (at < bytes.length && !this.#endsWord())) return undefined;
    const found = scale > 1 ? value / scale : value;
    return isNegative ? -found : found;
  }

  /** One or two letters, known before: nearly every operator. */
  #usualKeyword(): Keyword | undefined {
    const bytes = this.#bytes;
    const first = bytes[this.at++]!; // not at the end
    const isLong = this.at < bytes.length && !this.#endsWord();
    const second = isLong ? bytes[this.at++]! : 0; // below the length
    if (this.at < bytes.length && !this.#endsWord()) return undefined;
    return SHORT_KEYWORDS[256 * second + first];
  }

  #endsWord(): boolean {
    return ENDS[this.#bytes[this.at]!] === 1; // below the length
  }

  #name(): Name {
    const start = ++this.at;
    while (this.at < this.#bytes.length && !this.#endsWord()) this.at++;
    return new Name(semEscapes(this.#text(start, this.at)));
  }

  #literal(): Uint8Array {
    const found: number[] = [];
    let depth = 1;
    for (this.at++; ; this.at++) {
      if (this.at >= this.#bytes.length) throw new Recusa('conteudo_ilegivel');
      const byte = this.#bytes[this.at]!; // below the length
      if (byte === 0x5c) this.#escape(found);
      else {
        if (byte === 0x28) depth++;
        if (byte === 0x29 && --depth === 0) break;
        found.push(byte);
      }
    }
    this.at++;
    return Uint8Array.from(found);
  }

  #escape(found: number[]): void {
    const byte = this.#bytes[++this.at] ?? 0;
    const named = 'nrtbf'.indexOf(String.fromCharCode(byte));
    if (named >= 0) found.push([0x0a, 0x0d, 0x09, 0x08, 0x0c][named]!);
    else if (byte >= 0x30 && byte <= 0x37) {
      let value = 0;
      const end = this.at + 3;
      for (; this.at < end && this.#bytes[this.at]! >= 0x30 && this.#bytes[this.at]! <= 0x37; this.at++) {
        value = 8 * value + this.#bytes[this.at]! - 0x30;
      }
      this.at--;
      found.push(value & 0xff);
    } else if (byte === 0x0d) {
      if (this.#bytes[this.at + 1] === 0x0a) this.at++;
    } else if (byte !== 0x0a) found.push(byte);
  }

  #hexadecimal(): Uint8Array {
    const end = this.#bytes.indexOf(0x3e, this.at);
    if (end < 0) throw new Recusa('conteudo_ilegivel');
    const digits = this.#text(this.at + 1, end).replace(/[\s\0]/g, '');
    if (!/^[\dA-Fa-f]*$/.test(digits)) throw new Recusa('conteudo_ilegivel');
    this.at = end + 1;
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex');
  }

  #array(nesting: number): Operand[] {
    this.at++;
    return this.#until(0x5d, nesting, 1);
  }

  #dictionary(nesting: number): string {
    this.at += 2;
    this.#until(0x3e, nesting, 2);
    return 'dictionary';
  }

  #until(closing: number, nesting: number, width: number): Operand[] {
    const found: Operand[] = [];
    for (;;) {
      this.skipBlank();
      if (this.at >= this.#bytes.length) throw new Recusa('conteudo_ilegivel');
      if (this.#bytes[this.at] === closing) {
        this.at += width;
        return found;
      }
      const token = this.next(nesting + 1);
      found.push(token instanceof Keyword ? token.text : token);
    }
  }

  /** From behind `BI` to behind `EI`. */
  skipInlineImage(): void {
    const bytes = this.#bytes;
    for (;;) {
      this.skipBlank();
      if (this.at >= bytes.length) throw new Recusa('conteudo_ilegivel');
      const token = this.next(0);
      if (token instanceof Keyword && token.text === 'ID') break;
    }
    for (this.at++; this.at + 2 < bytes.length; this.at++) {
      const isEnd =
        bytes[this.at] === 0x45 &&
        bytes[this.at + 1] === 0x49 &&
        WHITE.has(bytes[this.at - 1]!) &&
        this.#isPlainAfter();
      if (isEnd) break;
    }
    if (bytes[this.at] !== 0x45 || bytes[this.at + 1] !== 0x49) throw new Recusa('conteudo_ilegivel');
    this.at += 2;
  }

  /** `EI` may occur in the image's own bytes; behind the real one stand operators. */
  #isPlainAfter(): boolean {
    const after = this.#bytes.subarray(this.at + 2, this.at + 12);
    return WHITE.has(after[0] ?? 0x20) && after.every((byte) => byte < 0x7f && (byte >= 0x20 || WHITE.has(byte)));
  }

  #text(start: number, end: number): string {
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + start, end - start).toString('latin1');
  }
}
