import { Recusa } from '../recusa.ts';
import { Dicionario, Lista, Nome, type Objeto, type Origem, Referencia, Texto } from './objetos.ts';

const MAX_NESTING = 256;
const WHITE = tabela('\0\t\n\f\r ');
const DELIMITERS = tabela('()<>[]{}/%');
const DIGITS = tabela('0123456789');

function tabela(bytes: string): Uint8Array {
  const found = new Uint8Array(256);
  for (const byte of Buffer.from(bytes, 'latin1')) found[byte] = 1;
  return found;
}

/** What no object of a PDF looks like. */
export class Ilegivel extends Error {
  override readonly name = 'Ilegivel';
}

/** Reads objects where it is told to. Never past the end, never without an end. */
export class Lexico {
  at: number;
  readonly bytes: Uint8Array;
  readonly #arquivo: Origem;

  constructor(arquivo: Origem, bytes: Uint8Array, at = 0) {
    this.#arquivo = arquivo;
    this.bytes = bytes;
    this.at = at;
  }

  pularBrancos(): void {
    const { bytes } = this;
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]!; // below the length
      if (byte === 0x25) {
        while (this.at < bytes.length && bytes[this.at] !== 0x0a && bytes[this.at] !== 0x0d) this.at++;
      } else if (WHITE[byte] === 0) return;
    }
  }

  /** Whether the word stands here; goes behind it if so. */
  palavra(word: string): boolean {
    this.pularBrancos();
    for (let index = 0; index < word.length; index++) {
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false;
    }
    this.at += word.length;
    return true;
  }

  /** A natural number, or `undefined` without moving. */
  natural(): number | undefined {
    this.pularBrancos();
    const start = this.at;
    let value = 0;
    while (DIGITS[this.bytes[this.at] ?? 0] === 1 && this.at - start < 11) {
      value = 10 * value + this.bytes[this.at++]! - 0x30; // a digit stands there
    }
    return this.at > start ? value : undefined;
  }

  /** `12 0 obj`: its number and generation, or `undefined` without moving. */
  cabecalho(): Referencia | undefined {
    const start = this.at;
    const numero = this.natural();
    const geracao = numero === undefined ? undefined : this.natural();
    if (numero !== undefined && geracao !== undefined && this.palavra('obj')) return new Referencia(numero, geracao);
    this.at = start;
    return undefined;
  }

  objeto(nesting = 0): Objeto {
    if (nesting > MAX_NESTING) throw new Recusa('estrutura_circular');
    this.pularBrancos();
    const first = this.bytes[this.at];
    if (first === undefined) throw new Ilegivel('end of the file');
    if (first === 0x2f) return new Nome(this.nome());
    if (first === 0x28) return this.#literal();
    if (first === 0x5b) return this.#lista(nesting);
    if (first === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.dicionario(nesting) : this.#hexadecimal();
    if (DIGITS[first] === 1) return this.#referencia() ?? this.#numero();
    if (first === 0x2b || first === 0x2d || first === 0x2e) return this.#numero();
    if (this.palavra('true')) return true;
    if (this.palavra('false')) return false;
    if (this.palavra('null')) return null;
    throw new Ilegivel('no object');
  }

  dicionario(nesting: number): Dicionario {
    this.at += 2;
    const entradas = new Map<string, Objeto>();
    for (;;) {
      this.pularBrancos();
      const first = this.bytes[this.at];
      if (first === 0x3e && this.bytes[this.at + 1] === 0x3e) break;
      if (first !== 0x2f) throw new Ilegivel('no key');
      const key = this.nome();
      // A key without a value, as some producers leave at the end.
      this.pularBrancos();
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) break;
      entradas.set(key, this.objeto(nesting + 1));
    }
    this.at += 2;
    return new Dicionario(this.#arquivo, entradas);
  }

  nome(): string {
    const start = ++this.at;
    while (this.at < this.bytes.length && !this.#endsWord()) this.at++;
    return semEscapes(this.#text(start, this.at));
  }

  #endsWord(): boolean {
    const byte = this.bytes[this.at]!; // callers are below the length
    return WHITE[byte] === 1 || DELIMITERS[byte] === 1;
  }

  #referencia(): Referencia | undefined {
    const start = this.at;
    const numero = this.natural();
    // `1.5` and `-3` are no references, and neither is a number at the end of a list.
    if (numero !== undefined && WHITE[this.bytes[this.at] ?? 0] === 1) {
      const geracao = this.natural();
      if (geracao !== undefined && WHITE[this.bytes[this.at] ?? 0] === 1) {
        this.pularBrancos();
        if (this.bytes[this.at] === 0x52) {
          this.at++;
          if (this.at >= this.bytes.length || this.#endsWord()) return new Referencia(numero, geracao);
        }
      }
    }
    this.at = start;
    return undefined;
  }

  #numero(): number {
    const start = this.at;
    while (this.at < this.bytes.length && !this.#endsWord()) this.at++;
    const text = this.#text(start, this.at);
    // `--5`, `1.2.3` and `5-3` occur; readers take what they understand of it, and so do we.
    const value = Number.parseFloat(text.replace(/^[+-]*(?=[+-])/, ''));
    if (Number.isFinite(value)) return value;
    if (/^[+-]?\.?$/.test(text)) return 0;
    throw new Ilegivel('no number');
  }

  #lista(nesting: number): Lista {
    this.at++;
    const elementos: Objeto[] = [];
    for (;;) {
      this.pularBrancos();
      if (this.bytes[this.at] === 0x5d) break;
      elementos.push(this.objeto(nesting + 1));
    }
    this.at++;
    return new Lista(this.#arquivo, elementos);
  }

  #hexadecimal(): Texto {
    const end = this.bytes.indexOf(0x3e, this.at);
    if (end < 0) throw new Ilegivel('a string without an end');
    const digits = this.#text(this.at + 1, end).replace(/[^\dA-Fa-f]/g, '');
    this.at = end + 1;
    return new Texto(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex'));
  }

  #literal(): Texto {
    const { bytes } = this;
    const found: number[] = [];
    let depth = 1;
    for (this.at++; ; this.at++) {
      const byte = bytes[this.at];
      if (byte === undefined) throw new Ilegivel('a string without an end');
      if (byte === 0x5c) this.#escape(found);
      else if (byte === 0x0d) {
        // A line end of any kind is one line feed.
        if (bytes[this.at + 1] === 0x0a) this.at++;
        found.push(0x0a);
      } else {
        if (byte === 0x28) depth++;
        if (byte === 0x29 && --depth === 0) break;
        found.push(byte);
      }
    }
    this.at++;
    return new Texto(Uint8Array.from(found));
  }

  #escape(found: number[]): void {
    const { bytes } = this;
    const byte = bytes[++this.at] ?? 0;
    const named = 'nrtbf'.indexOf(String.fromCharCode(byte));
    if (named >= 0) found.push([0x0a, 0x0d, 0x09, 0x08, 0x0c][named]!);
    else if (byte >= 0x30 && byte <= 0x37) {
      let value = 0;
      for (const end = this.at + 3; this.at < end && bytes[this.at]! >= 0x30 && bytes[this.at]! <= 0x37; this.at++) {
        value = 8 * value + bytes[this.at]! - 0x30;
      }
      this.at--;
      found.push(value & 0xff);
    } else if (byte === 0x0d) {
      if (bytes[this.at + 1] === 0x0a) this.at++;
    } else if (byte !== 0x0a) found.push(byte);
  }

  #text(start: number, end: number): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, end - start).toString('latin1');
  }
}

/** `Item#20A` is `Item A`; a `#` that no two digits follow is itself (PDF 1.1 had no escapes). */
export function semEscapes(name: string): string {
  if (!name.includes('#')) return name;
  return name.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The name as it is written in a file, without its slash. */
export function comEscapes(name: string): string {
  return name.replace(/[^!"$&'*-.0-;=?-Z\\^-z|~]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
