import type { Arena } from './arena.ts';
import type { TextSlot } from './compiled-template.ts';
import type { Face } from './fonts/face.ts';
import { fitText, makeFit, PADDING, type Fit, type FitOutcome } from './layout/fit.ts';
import { ESCAPED, FURTHER_FONTS, FURTHER_SHIFT, SPACE, UNUSUAL, WIDTH_SHIFT } from './layout/width-table.ts';
import { makeOperators } from './operators.ts';
import { firstBaseline, fontMaskOf, openingAt, plainLineOf, SHARES, X_DIGITS } from './slot-openings.ts';
import type { PlainLine } from './prepared-slot.ts';

const END_TEXT = makeOperators(')Tj ET\n');
const HEX = Buffer.from('0123456789abcdef');
const [LEFT_PARENTHESIS, LESS, BACKSLASH] = [0x28, 0x3c, 0x5c];
// Most bytes that one character can take: escaped in the base font, or a change to a further font and back.
const PLAIN_CHARACTER = 2;
const SWITCHING_CHARACTER = 40;
const LINE = 48;
const OBJECT = 256;

const fit: Fit = makeFit();

export interface TextWriter {
  /** Bits of the fonts used since it was set. */
  fontMask: number;
  write(arena: Arena, slot: TextSlot, value: string): FitOutcome;
}

/** Writes one slot's text as one text object; what does not fit or cannot be drawn is not written at all. */
export function makeTextWriter(): TextWriter {
  return {
    fontMask: 0,
    write(arena, slot, value) {
      const line = plainLineOf(slot);
      if (writePlainLine(arena, line, value)) {
        this.fontMask |= line.fontMask;
        return 'fits';
      }
      const { face, shape } = slot;
      const outcome = fitText(shape, face, value, fit);
      if (outcome !== 'fits') return outcome;

      const further = (fit.kinds & FURTHER_FONTS) >> FURTHER_SHIFT;
      this.fontMask |= fontMaskOf(slot, further);
      const perCharacter = shape.comb > 0 ? LINE : further ? SWITCHING_CHARACTER : PLAIN_CHARACTER;
      const opening = openingAt(slot, fit.steps, fit.size);
      arena.ensure(OBJECT + opening.length + perCharacter * fit.text.length + LINE * fit.lines);
      if (slot.before) arena.copy(slot.before);
      arena.copy(opening);
      if (shape.comb > 0) writeCells(arena, slot);
      else if (slot.align === 'left') writeLeft(arena, slot);
      else writeAligned(arena, slot);
      arena.ascii('ET\n');
      if (slot.after) arena.copy(slot.after);
      return outcome;
    },
  };
}

/**
 * The usual text: characters of the base font that fill one line at the slot's own size. Measured while it is written;
 * `false`, and nothing written, when it turns out to be anything else.
 */
function writePlainLine(arena: Arena, line: PlainLine, value: string): boolean {
  // oxlint-disable-next-line typescript/no-unnecessary-type-conversion -- see `scan`
  const text = value + '';
  const { entries, limit } = line;
  const { length } = text;
  if (length === 0 || length > line.maxLength) return false;
  if ((entries[text.charCodeAt(0)]! | entries[text.charCodeAt(length - 1)]!) & SPACE) return false;

  arena.ensure(OBJECT + line.opening.length + PLAIN_CHARACTER * length);
  const start = arena.position;
  arena.copy(line.opening);
  const { bytes } = arena;
  let { position } = arena;
  let total = 0;
  for (let at = 0; at < length; at++) {
    const entry = entries[text.charCodeAt(at)]!;
    if (entry & (UNUSUAL | ESCAPED)) {
      if (entry & UNUSUAL) {
        arena.position = start;
        return false;
      }
      bytes[position++] = BACKSLASH;
    }
    total = (total + (entry >> WIDTH_SHIFT)) | 0;
    bytes[position++] = entry;
  }

  if (total > limit || !writeX(arena, line, start, total)) {
    arena.position = start;
    return false;
  }
  arena.position = position;
  arena.copy(END_TEXT);
  return true;
}

/** `false` when x has more digits than there is room for. */
function writeX(arena: Arena, { digitsAt, x }: PlainLine, start: number, total: number): boolean {
  if (digitsAt < 0) return true;
  const hundredths = Math.round(x[0]! - total * x[1]!); // both are there
  if (hundredths < 0 || hundredths > 99_999) return false;
  const [whole, decimals] = X_DIGITS;
  arena.digits(start + digitsAt, whole, hundredths / 100);
  arena.digits(start + digitsAt + whole + 1, decimals, hundredths);
  return true;
}

function writeLeft(arena: Arena, { face, shape }: TextSlot): void {
  writeLine(arena, face, 0);
  for (let line = 1; line < fit.lines; line++) {
    moveTo(arena, 0, -shape.leading * fit.size);
    writeLine(arena, face, line);
  }
}

function writeAligned(arena: Arena, slot: TextSlot): void {
  const { box, face, shape, align } = slot;
  const share = SHARES[align];
  let previous = 0;
  for (let line = 0; line < fit.lines; line++) {
    const used = (fit.widths[line]! * fit.size) / face.unitsPerEm; // lines were counted by `fitText`
    // Rounded here, so that relative moves do not add up their errors.
    const x = Math.round((box.x + PADDING + share * (shape.width - used)) * 100) / 100;
    moveTo(arena, x - previous, line === 0 ? firstBaseline(slot, fit.size) : -shape.leading * fit.size);
    writeLine(arena, face, line);
    previous = x;
  }
}

function writeCells(arena: Arena, slot: TextSlot): void {
  const { box, face, shape } = slot;
  const cell = box.width / shape.comb;
  const first = Math.floor(SHARES[slot.align] * (shape.comb - fit.text.length));
  let previous = 0;
  for (let at = 0; at < fit.text.length; at++) {
    const used = ((fit.entries[at]! >> WIDTH_SHIFT) * fit.size) / face.unitsPerEm; // scanned up to its length
    const x = Math.round((box.x + (first + at) * cell + (cell - used) / 2) * 100) / 100;
    moveTo(arena, x - previous, at === 0 ? firstBaseline(slot, fit.size) : 0);
    writeRun(arena, face, at, at + 1);
    arena.ascii(')Tj ');
    previous = x;
  }
}

function moveTo(arena: Arena, x: number, y: number): void {
  arena.number(x);
  arena.byte(0x20);
  arena.number(y);
  arena.ascii(' Td(');
}

function writeLine(arena: Arena, face: Face, line: number): void {
  writeRun(arena, face, fit.starts[line]!, fit.ends[line]!);
  arena.ascii(')Tj ');
}

/** Begins inside an open literal string of the base font, and ends inside one. */
function writeRun(arena: Arena, face: Face, from: number, to: number): void {
  if (fit.kinds & FURTHER_FONTS) writeMixed(arena, face, from, to);
  else writePlain(arena, from, to);
}

function writePlain(arena: Arena, from: number, to: number): void {
  const { entries } = fit;
  const { bytes } = arena;
  let { position } = arena;
  for (let at = from; at < to; at++) {
    const entry = entries[at]!;
    if (entry & ESCAPED) bytes[position++] = BACKSLASH;
    bytes[position++] = entry; // its lowest byte
  }
  arena.position = position;
}

/** As much as the base font has, then as much as one further font has, and so on. */
function writeMixed(arena: Arena, face: Face, from: number, to: number): void {
  const { entries, text } = fit;
  let at = from;
  while (at < to) {
    const start = at;
    while (at < to && !(entries[at]! & FURTHER_FONTS)) at++;
    writePlain(arena, start, at);
    if (at === to) return;

    const font = entries[at]! & FURTHER_FONTS;
    changeFont(arena, face, 0, font >> FURTHER_SHIFT);
    for (; at < to && (entries[at]! & FURTHER_FONTS) === font; at++) writeHex(arena, face.codes[text.charCodeAt(at)]!);
    changeFont(arena, face, font >> FURTHER_SHIFT, 0);
  }
}

function writeHex(arena: Arena, code: number): void {
  for (let shift = 12; shift >= 0; shift -= 4) arena.byte(HEX[(code >> shift) & 15]!);
}

/** Base strings are literal, those of further fonts hexadecimal. */
function changeFont(arena: Arena, face: Face, from: number, to: number): void {
  arena.ascii(from === 0 ? ')Tj/' : '>Tj/');
  arena.ascii(face.fonts[to]!.name);
  arena.byte(0x20);
  arena.number(fit.size);
  arena.ascii(' Tf');
  arena.byte(to === 0 ? LEFT_PARENTHESIS : LESS);
}
