import type { Arena } from './arena.ts';
import type { TextSlot } from './compiled-template.ts';
import type { Face } from './fonts/face.ts';
import { ASCENT, fitText, HALF_CAP, makeFit, PADDING, type Fit, type FitOutcome } from './layout/fit.ts';
import { FURTHER_FONTS } from './layout/width-table.ts';
import { number } from './shapes.ts';

const HEX = Buffer.from('0123456789abcdef');
const [LEFT_PARENTHESIS, RIGHT_PARENTHESIS, BACKSLASH, LESS] = [0x28, 0x29, 0x5c, 0x3c];
// Most bytes that one character can take: escaped in the base font, or a change to a further font and back.
const PLAIN_CHARACTER = 2;
const SWITCHING_CHARACTER = 40;
const LINE = 48;
const OBJECT = 256;

const fit: Fit = makeFit();

export interface TextWriter {
  /** Bits of the fonts used since `reset`. */
  fontMask: number;
  write(arena: Arena, slot: TextSlot, value: string): FitOutcome;
}

/** Writes one slot's text as one text object; what does not fit or cannot be drawn is not written at all. */
export function makeTextWriter(): TextWriter {
  // First operators of a text at each size that its slot may shrink to; they never change.
  const openings = new Map<TextSlot, (Uint8Array | undefined)[]>();

  const openingOf = (slot: TextSlot, steps: number, size: number): Uint8Array => {
    let all = openings.get(slot);
    if (!all) openings.set(slot, (all = []));
    return (all[steps] ??= Buffer.from(makeOpening(slot, size), 'latin1'));
  };

  return {
    fontMask: 0,
    write(arena, slot, value) {
      const { face, shape } = slot;
      const outcome = fitText(shape, face, value, fit);
      if (outcome !== 'fits') return outcome;

      const further = fit.kinds & FURTHER_FONTS;
      this.fontMask |= face.masks[further]!; // four entries, two bits
      const perCharacter = shape.comb > 0 ? LINE : further ? SWITCHING_CHARACTER : PLAIN_CHARACTER;
      arena.ensure(OBJECT + perCharacter * fit.text.length + LINE * fit.lines);
      if (slot.before) arena.copy(slot.before);
      arena.copy(openingOf(slot, fit.steps, fit.size));
      if (shape.comb > 0) writeCells(arena, slot);
      else if (slot.align === 'left') writeLeft(arena, slot);
      else writeAligned(arena, slot);
      arena.ascii('ET\n');
      if (slot.after) arena.copy(slot.after);
      return outcome;
    },
  };
}

/** Up to the first character when its place is fixed, up to the place otherwise. */
function makeOpening(slot: TextSlot, size: number): string {
  const font = `BT/${slot.face.fonts[0]!.name} ${number(size)} Tf `; // every face has a base font
  const isFixed = slot.align === 'left' && slot.shape.comb === 0;
  return isFixed ? `${font}${number(slot.box.x + PADDING)} ${number(firstBaseline(slot, size))} Td(` : font;
}

function firstBaseline({ box, shape }: TextSlot, size: number): number {
  return shape.multiline ? box.y + box.height - ASCENT * size : box.y + box.height / 2 - HALF_CAP * size;
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
  const share = align === 'center' ? 0.5 : 1;
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
  let previous = 0;
  for (let at = 0; at < fit.text.length; at++) {
    const used = (face.widths[fit.text.charCodeAt(at)]! * fit.size) / face.unitsPerEm; // a table of all code units
    const x = Math.round((box.x + at * cell + (cell - used) / 2) * 100) / 100;
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
  else writePlain(arena, face, from, to);
}

function writePlain(arena: Arena, { codes }: Face, from: number, to: number): void {
  const { bytes } = arena;
  const { text } = fit;
  let { position } = arena;
  for (let at = from; at < to; at++) {
    const code = codes[text.charCodeAt(at)]!;
    if (code === LEFT_PARENTHESIS || code === RIGHT_PARENTHESIS || code === BACKSLASH) bytes[position++] = BACKSLASH;
    bytes[position++] = code;
  }
  arena.position = position;
}

function writeMixed(arena: Arena, face: Face, from: number, to: number): void {
  let current = 0;
  for (let at = from; at < to; at++) {
    const unit = fit.text.charCodeAt(at);
    const font = face.kinds[unit]! & FURTHER_FONTS;
    if (font !== current) {
      changeFont(arena, face, current, font);
      current = font;
    }
    const code = face.codes[unit]!;
    if (font === 0) {
      if (code === LEFT_PARENTHESIS || code === RIGHT_PARENTHESIS || code === BACKSLASH) arena.byte(BACKSLASH);
      arena.byte(code);
    } else {
      for (let shift = 12; shift >= 0; shift -= 4) arena.byte(HEX[(code >> shift) & 15]!);
    }
  }
  if (current !== 0) changeFont(arena, face, current, 0);
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
