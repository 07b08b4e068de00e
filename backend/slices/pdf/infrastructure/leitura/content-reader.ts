import type { FontDecoder } from './font-decoder.ts';

/** One thing that the changing streams of a page show. */
export interface PageItem {
  readonly kind: 'text' | 'form' | 'rectangle';
  /** Around a text's ink, from its baselines up to its capitals, or around the drawing; in points of the page. */
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  /** Range in `units`; a line feed stands between two lines. */
  readonly from: number;
  readonly to: number;
  /** Of a text: the smallest size that it is shown at. */
  readonly size: number;
  /** Of a text: what it is filled with, 0xrrggbb. */
  readonly color: number;
}

/** Fonts of a page by the number of their name. */
export type PageFonts = ReadonlyMap<number, FontDecoder>;
type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const MAX_OPERANDS = 8;
const LINE_FEED = 0x0a;
const BACKSLASH = 0x5c;
const SPACE = 0x20;
const UNMAPPED = 'a code that its font maps to nothing';
/** Of a size: no higher than the capitals of any face that we print with. */
const CAPITALS = 0.68;

// Classes of bytes, so that the reader asks once per byte.
const [REGULAR, WHITE, NUMBER] = [0, 1, 2];
const CLASSES = new Uint8Array(256);
for (const byte of [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]) CLASSES[byte] = WHITE;
for (const byte of Buffer.from('0123456789+-.')) CLASSES[byte] = NUMBER;
for (const byte of Buffer.from('()<>[]{}/%')) CLASSES[byte] = byte;

/** Names and operators of up to four bytes as one number. */
export function codeOf(name: string): number {
  return [...Buffer.from(name, 'latin1')].reduce((code, byte) => (code << 8) | byte, 0);
}

const BEGIN_TEXT = codeOf('BT');
const END_TEXT = codeOf('ET');
const SELECT_FONT = codeOf('Tf');
const MOVE = codeOf('Td');
const SHOW = codeOf('Tj');
const SAVE = codeOf('q');
const RESTORE = codeOf('Q');
const CONCATENATE = codeOf('cm');
const DRAW_FORM = codeOf('Do');
const RECTANGLE = codeOf('re');
const FILL_COLOR = codeOf('rg');
/** How something looks, not what is said or where. */
const APPEARANCE = new Set(['RG', 'w', 'd', 'S', 'f', 'n'].map(codeOf));

// `!` below: positions are compared with a length first, and the tables have an entry for every byte.

/**
 * Reads content streams as a viewer would, as far as our writer goes; an operator that it does not know is an error, for
 * it might show or hide something.
 */
export class ContentReader {
  units = new Uint16Array(8192);
  #items: PageItem[] = [];
  #used = 0;

  #bytes: Uint8Array = new Uint8Array();
  #at = 0;
  #operands = new Float64Array(MAX_OPERANDS);
  #count = 0;
  #name = 0;

  #fonts: PageFonts = new Map();
  #font: FontDecoder | undefined;
  #size = 0;
  #matrix = IDENTITY;
  #color = 0;
  #saved: { matrix: Matrix; color: number }[] = [];
  #isText = false;
  #x = 0;
  #y = 0;
  #begin = 0;
  #left = 0;
  #bottom = 0;
  #right = 0;
  #top = 0;
  /** Where the next glyph of the line stands. */
  #pen = 0;
  #smallest = 0;
  #textColor = 0;
  /** Codes of the string that the next `Tj` shows end here; those that were shown, at `#used`. */
  #pending = 0;
  /** Of that string, in sizes: how far it moves the pen, and how far its ink goes. */
  #advance = 0;
  #ink = 0;

  /** Forgets the file before. */
  begin(): void {
    this.#used = 0;
  }

  text({ from, to }: PageItem): string {
    return String.fromCharCode(...this.units.subarray(from, to));
  }

  /** What the stream shows, in its order; the texts stay in `units` until `begin`. */
  read(bytes: Uint8Array, fonts: PageFonts): readonly PageItem[] {
    this.#items = [];
    this.#matrix = IDENTITY;
    this.#color = 0;
    this.#saved = [];
    this.#font = undefined;
    this.#isText = false; // an earlier file may have ended badly
    this.#bytes = bytes;
    this.#reserve(bytes.length); // what shows a unit takes a byte at least
    this.#fonts = fonts;
    this.#at = 0;
    this.#count = 0;
    this.#pending = this.#used;
    this.#advance = 0;
    this.#ink = 0;
    while (this.#at < bytes.length) {
      const byte = bytes[this.#at]!;
      const kind = CLASSES[byte]!;
      if (kind === WHITE) this.#at++;
      else if (kind === NUMBER) this.#readNumber();
      else if (kind === REGULAR) this.#perform(this.#readWord(this.#at));
      else this.#readDelimited(byte);
    }
    if (this.#isText || this.#saved.length > 0) throw new Error('a content stream that leaves something open');
    return this.#items;
  }

  #readDelimited(byte: number): void {
    if (byte === 0x28) this.#readLiteral();
    else if (byte === 0x3c) this.#readHexadecimal();
    else if (byte === 0x2f) this.#name = this.#readWord(this.#at + 1);
    else if (byte === 0x5b || byte === 0x5d) this.#at++;
    else throw new Error('unexpected byte in a content stream');
  }

  #readNumber(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    const isNegative = bytes[at] === 0x2d;
    if (isNegative) at++;
    let value = 0;
    for (; at < bytes.length && bytes[at]! >= 0x30 && bytes[at]! <= 0x39; at++) value = value * 10 + bytes[at]! - 0x30;
    if (bytes[at] === 0x2e) {
      let unit = 1;
      for (at++; at < bytes.length && bytes[at]! >= 0x30 && bytes[at]! <= 0x39; at++, unit *= 10) {
        value = value * 10 + bytes[at]! - 0x30;
      }
      value /= unit;
    }
    if (at === this.#at || this.#count === MAX_OPERANDS) throw new Error('unexpected number in a content stream');
    this.#operands[this.#count++] = isNegative ? -value : value;
    this.#at = at;
  }

  #readWord(from: number): number {
    const bytes = this.#bytes;
    let at = from;
    let word = 0;
    for (; at < bytes.length && (CLASSES[bytes[at]!] === REGULAR || CLASSES[bytes[at]!] === NUMBER); at++) {
      word = (word << 8) | bytes[at]!;
    }
    this.#at = at;
    return word;
  }

  #readLiteral(): void {
    const bytes = this.#bytes;
    const { units, advances } = this.#decoder(1);
    const kept = this.units;
    let pending = this.#pending;
    let advance = this.#advance;
    let at = this.#at + 1;
    let depth = 1;
    for (; at < bytes.length; at++) {
      let byte = bytes[at]!;
      if (byte === 0x29 && --depth === 0) break;
      if (byte === 0x28) depth++;
      if (byte === BACKSLASH) byte = bytes[++at]!; // our writer escapes nothing but ( ) and \
      const unit = units[byte]!;
      if (unit === 0) fail(UNMAPPED);
      kept[pending++] = unit;
      advance += advances[byte]!;
      if (unit !== SPACE) this.#ink = advance;
    }
    this.#pending = pending;
    this.#advance = advance;
    this.#at = at + 1;
  }

  #readHexadecimal(): void {
    const { units, advances } = this.#decoder(2);
    const end = this.#bytes.indexOf(0x3e, this.#at);
    for (let at = this.#at + 1; at < end; at += 4) {
      let code = 0;
      for (let digit = at; digit < at + 4; digit++) code = (code << 4) | valueOf(this.#bytes[digit]!);
      this.#keep(units[code] ?? 0);
      this.#advance += advances[code]!;
      this.#ink = this.#advance;
    }
    this.#at = end + 1;
  }

  #decoder(bytesPerCode: 1 | 2): FontDecoder {
    if (this.#font?.bytesPerCode !== bytesPerCode) throw new Error('a string that is not of its font');
    return this.#font;
  }

  #keep(unit: number): void {
    if (unit === 0) fail(UNMAPPED);
    this.units[this.#pending++] = unit;
  }

  /** Room for as many more units. */
  #reserve(count: number): void {
    const needed = this.#used + count;
    if (needed <= this.units.length) return;
    const larger = new Uint16Array(Math.max(needed, 2 * this.units.length));
    larger.set(this.units);
    this.units = larger;
  }

  #perform(operator: number): void {
    if (operator === SHOW) this.#show();
    else if (operator === MOVE) this.#move();
    else if (operator === BEGIN_TEXT) this.#beginText();
    else if (operator === END_TEXT) this.#endText();
    else if (operator === SELECT_FONT) this.#selectFont();
    else if (operator === SAVE) this.#saved.push({ matrix: this.#matrix, color: this.#color });
    else if (operator === RESTORE) this.#restore();
    else if (operator === CONCATENATE) this.#concatenate();
    else if (operator === DRAW_FORM) this.#addShape('form', 0, 0, 1, 1);
    else if (operator === RECTANGLE) this.#addRectangle();
    else if (operator === FILL_COLOR) this.#fillWith();
    else if (!APPEARANCE.has(operator)) fail('an unknown operator');
    this.#count = 0;
  }

  #selectFont(): void {
    this.#font = this.#fonts.get(this.#name);
    this.#size = this.#operands[0]!;
  }

  #restore(): void {
    const { matrix, color } = this.#saved.pop() ?? fail('a Q without q');
    this.#matrix = matrix;
    this.#color = color;
  }

  #fillWith(): void {
    const operands = this.#operands;
    const red = Math.round(255 * operands[0]!);
    const green = Math.round(255 * operands[1]!);
    const blue = Math.round(255 * operands[2]!);
    this.#color = (red << 16) | (green << 8) | blue;
    if (this.#isText && this.#used === this.#begin) this.#textColor = this.#color;
  }

  #beginText(): void {
    if (this.#isText) fail('a BT in a text');
    this.#isText = true;
    this.#x = 0;
    this.#y = 0;
    this.#pen = 0;
    this.#smallest = Infinity;
    this.#textColor = this.#color;
    this.#begin = this.#used;
    this.#beginBounds();
  }

  #move(): void {
    this.#x += this.#operands[0]!;
    this.#y += this.#operands[1]!;
    this.#pen = this.#x;
    if (this.#used > this.#begin && this.#operands[1] !== 0) {
      this.#pending = this.#used;
      this.#keep(LINE_FEED);
      this.#used = this.#pending;
    }
  }

  #show(): void {
    if (!this.#isText) fail('a Tj outside of a text');
    if (this.#color !== this.#textColor) fail('a text of two colours');
    if (this.#pending > this.#used) {
      const size = this.#size;
      this.#extend(this.#pen, this.#y);
      this.#extend(this.#pen + this.#ink * size, this.#y + CAPITALS * size);
      this.#pen += this.#advance * size;
      const shown = this.#matrix === IDENTITY ? size : size * scaleOf(this.#matrix);
      if (shown < this.#smallest) this.#smallest = shown;
    }
    this.#advance = 0;
    this.#ink = 0;
    this.#used = this.#pending;
  }

  #endText(): void {
    if (this.#used > this.#begin) this.#addItem('text', this.#begin, this.#used);
    this.#isText = false;
  }

  #concatenate(): void {
    const [a, b, c, d, e, f] = this.#operands as unknown as Matrix; // six were read, or zeros stand there
    const [A, B, C, D, E, F] = this.#matrix;
    this.#matrix = [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
  }

  #addRectangle(): void {
    const operands = this.#operands;
    const [x, y] = [operands[0]!, operands[1]!];
    this.#addShape('rectangle', x, y, x + operands[2]!, y + operands[3]!);
  }

  #addShape(kind: 'form' | 'rectangle', left: number, bottom: number, right: number, top: number): void {
    this.#beginBounds();
    this.#extend(left, bottom);
    if (kind === 'rectangle') this.#extend(right, top);
    this.#addItem(kind, 0, 0);
  }

  #beginBounds(): void {
    this.#left = Infinity;
    this.#bottom = Infinity;
    this.#right = -Infinity;
    this.#top = -Infinity;
  }

  /** Takes a point of the current frame into the bounds. */
  #extend(x: number, y: number): void {
    const matrix = this.#matrix;
    const pageX = matrix[0] * x + matrix[2] * y + matrix[4];
    const pageY = matrix[1] * x + matrix[3] * y + matrix[5];
    if (pageX < this.#left) this.#left = pageX;
    if (pageX > this.#right) this.#right = pageX;
    if (pageY < this.#bottom) this.#bottom = pageY;
    if (pageY > this.#top) this.#top = pageY;
  }

  #addItem(kind: PageItem['kind'], from: number, to: number): void {
    this.#items.push({
      kind,
      left: this.#left,
      bottom: this.#bottom,
      right: this.#right,
      top: this.#top,
      from,
      to,
      size: this.#smallest,
      color: this.#textColor,
    });
  }
}

/** Of a hexadecimal digit. */
function valueOf(byte: number): number {
  return byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57;
}

function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

function fail(reason: string): never {
  throw new Error(reason);
}
