import { normalise } from './normalise.ts';
import { BYTE, FURTHER_FONTS, LINE_FEED, SPACE, UNSETTLED, WIDTH_SHIFT, type WidthTable } from './width-table.ts';

// The text rules, and why these numbers, stand in domain/template-description.ts.
export const ASCENT = 0.905;
export const LEADING = 1.15;
export const PADDING = 2;
export const HALF_CAP = 0.344;
export const MIN_SIZE = 6;
export const SIZE_STEP = 0.5;
const ONE_LINE = 1.1;
// Sums of floating-point numbers must not turn an exact fit into an overflow.
const EPSILON = 0.01;

/** The room that a text has. Sizes and lengths in points. */
export interface TextShape {
  /** Without the padding. */
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly minSize: number;
  readonly multiline: boolean;
  /** Line distance in sizes. */
  readonly leading: number;
  /** Cells of one character each; 0 when the text flows. */
  readonly comb: number;
  /** Most characters that the form takes here; 0 without a bound. */
  readonly maximo: number;
  /** What the form takes here; anything, unless said. */
  readonly aceito: Aceito | undefined;
}

export interface Aceito {
  readonly aceita: (text: string) => boolean;
  /** As a person reads it: "uma data (dd/mm/aaaa)". */
  readonly oQue: string;
}

export type FitOutcome = 'empty' | 'fits' | 'overflow' | 'missing';

/** Result of `fitText`, made to be reused: a packet measures hundreds of texts and should leave no garbage. */
export interface Fit {
  /** Normalised. */
  text: string;
  /** Entry of each code unit, and the bits of all together. */
  entries: Int32Array;
  kinds: number;
  size: number;
  /** How many steps below the shape's own size. */
  steps: number;
  lines: number;
  /** Line n is `text.slice(starts[n], ends[n])`; spaces at a wrap hang at its end and do not count in `widths`. */
  starts: Int32Array;
  ends: Int32Array;
  /** In font units. */
  widths: Float64Array;
}

const MAX_LINES = 2000;
const USUAL_LENGTH = 4096;

export function makeFit(): Fit {
  return {
    text: '',
    entries: new Int32Array(USUAL_LENGTH),
    kinds: 0,
    size: 0,
    steps: 0,
    lines: 0,
    starts: new Int32Array(MAX_LINES + 1),
    ends: new Int32Array(MAX_LINES + 1),
    widths: new Float64Array(MAX_LINES + 1),
  };
}

// Indexes below are code units and lines that were counted before: `!` states that they are inside their tables.

/** Lays the text out at the largest size that fits. A pure function of the width table, but for its result in `fit`. */
export function fitText(shape: TextShape, table: WidthTable, value: string, fit: Fit): FitOutcome {
  let total = scan(table, value, fit);
  if (isUnsettled(shape, fit)) {
    total = scan(table, normalise(value, shape.multiline), fit);
    if (fit.kinds & UNSETTLED) return 'missing';
  }
  if (fit.text === '') return 'empty';
  if (shape.aceito?.aceita(fit.text) === false) return 'overflow';
  const most = shape.comb || shape.maximo;
  if (most > 0 && fit.text.length > most) {
    total = scan(table, semSeparadores(fit.text, most), fit);
    if (fit.text.length > most) return 'overflow';
  }
  if (shape.comb > 0) return fitComb(shape, fit);
  return shape.multiline ? fitLines(shape, table, total, fit) : fitLine(shape, table, total, fit);
}

/** Looks up every character once; answers the whole width. */
export function scan(table: WidthTable, value: string, fit: Fit): number {
  // Tells V8's compiler that it is a string: the length is then read without a search by kinds of strings.
  // oxlint-disable-next-line typescript/no-unnecessary-type-conversion
  const text = value + '';
  const { length } = text;
  if (fit.entries.length < length || fit.entries.length > USUAL_LENGTH) {
    fit.entries = new Int32Array(Math.max(length, USUAL_LENGTH));
  }
  const found = fit.entries;
  const { entries } = table;
  let total = 0;
  let kinds = 0;
  for (let at = 0; at < length; at++) {
    const entry = entries[text.charCodeAt(at)]!;
    found[at] = entry;
    total = (total + (entry >> WIDTH_SHIFT)) | 0; // `| 0` keeps it an integer for the compiler: three times as fast
    kinds |= entry;
  }
  fit.text = text;
  fit.kinds = kinds;
  return total;
}

function isUnsettled({ multiline }: TextShape, { text, kinds, entries }: Fit): boolean {
  if (kinds & UNSETTLED || (kinds & LINE_FEED && !multiline)) return true;
  return text !== '' && ((entries[0]! | entries[text.length - 1]!) & SPACE) !== 0;
}

function fitComb({ size }: TextShape, fit: Fit): FitOutcome {
  fit.size = size;
  fit.steps = 0;
  fit.lines = 1;
  return 'fits';
}

/** Room for as many as the digits wants the digits alone: a CPF in 11, a date in 8 or, with its short year, in 6. */
function semSeparadores(text: string, most: number): string {
  const date = /^(\d\d)\/(\d\d)\/\d\d(\d\d)$/.exec(text);
  if (date && most === 6) return `${date[1]}${date[2]}${date[3]}`;
  return /^(?:[\d./()\- ]+|[A-Z]\d\d\.\d)$/.test(text) ? text.replace(/[./()\- ]/g, '') : text;
}

function fitLine(shape: TextShape, table: WidthTable, total: number, fit: Fit): FitOutcome {
  for (let steps = 0; ; steps++) {
    const size = shape.size - steps * SIZE_STEP;
    if (size < shape.minSize - EPSILON) return 'overflow';
    if (total > limitAt(shape, table, steps) || !isLowEnough(shape, size)) continue;
    setSize(fit, steps, size);
    fit.lines = 1;
    fit.starts[0] = 0;
    fit.ends[0] = fit.text.length;
    fit.widths[0] = total;
    return 'fits';
  }
}

function fitLines(shape: TextShape, table: WidthTable, total: number, fit: Fit): FitOutcome {
  const space = fit.text.includes('  ') ? Infinity : table.entries[0x20]! >> WIDTH_SHIFT;
  for (let steps = 0; ; steps++) {
    const size = shape.size - steps * SIZE_STEP;
    if (size < shape.minSize - EPSILON) return 'overflow';

    // Spaces that hang at the end of a line take no room in it; beyond that, full lines are the best that can be.
    const limit = limitAt(shape, table, steps);
    const room = roomAt(shape, size);
    if (total > room * (limit + space)) continue;
    setSize(fit, steps, size);
    if (wrap(fit, limit, room)) return 'fits';
  }
}

/** Lines that have room at this size. */
export function roomAt({ height, leading }: TextShape, size: number): number {
  return Math.min(MAX_LINES, Math.floor((height + EPSILON) / (leading * size)));
}

/** In font units, which are whole numbers. */
export function limitAt({ width, size }: TextShape, { unitsPerEm }: WidthTable, steps: number): number {
  return Math.floor(((width + EPSILON) * unitsPerEm) / (size - steps * SIZE_STEP));
}

/** The size at which a text that does not fit has been tried last. */
export function smallestSize(shape: TextShape): number {
  return shape.comb > 0 ? shape.size : shape.size - stepsOf(shape) * SIZE_STEP;
}

function stepsOf({ size, minSize }: TextShape): number {
  return Math.floor((size - minSize + EPSILON) / SIZE_STEP);
}

/** How many lines the text that `fit` holds would take at this size, whether they have room or not. */
export function linesAt(shape: TextShape, table: WidthTable, size: number, fit: Fit): number {
  if (!shape.multiline) return 1;
  wrap(fit, limitAt(shape, table, (shape.size - size) / SIZE_STEP), MAX_LINES);
  return fit.lines;
}

/** Whether a line of this size is low enough for the box. */
export function isLowEnough({ height, leading, multiline }: TextShape, size: number): boolean {
  return (multiline ? leading : ONE_LINE) * size <= height + EPSILON;
}

/** Breaks at spaces, inside a word only when it is wider than a line. `false` when there are more than `room` lines. */
export function wrap(fit: Fit, limit: number, room: number): boolean {
  const { entries } = fit;
  const { length } = fit.text;
  fit.lines = 0;
  let start = 0;
  let width = 0;
  let hasWord = false;
  // The last run of spaces on this line: widths before and after it, and where the next word begins.
  let beforeSpaces = 0;
  let afterSpaces = 0;
  let next = -1;

  for (let at = 0; at < length; at++) {
    const entry = entries[at]!;
    const advance = entry >> WIDTH_SHIFT;
    if ((entry & (FURTHER_FONTS | BYTE)) === 0x20) {
      if (hasWord && next !== at) beforeSpaces = width;
      width = (width + advance) | 0;
      if (!hasWord) continue; // an indent is part of the line
      next = at + 1;
      afterSpaces = width;
      continue;
    }
    if (entry & LINE_FEED) {
      if (!pushLine(fit, start, at, next === at ? beforeSpaces : width, room)) return false;
      start = at + 1;
      width = 0;
      next = -1;
      hasWord = false;
      continue;
    }

    if (width + advance > limit && next >= 0) {
      if (!pushLine(fit, start, next, beforeSpaces, room)) return false;
      start = next;
      width = (width - afterSpaces) | 0;
      next = -1;
    }
    if (width + advance > limit && at > start) {
      if (!pushLine(fit, start, at, width, room)) return false;
      start = at;
      width = 0;
      next = -1;
    }
    width = (width + advance) | 0;
    hasWord = true;
  }
  return pushLine(fit, start, length, next === length ? beforeSpaces : width, room);
}

function pushLine(fit: Fit, start: number, end: number, width: number, room: number): boolean {
  if (fit.lines >= room) return false;
  fit.starts[fit.lines] = start;
  fit.ends[fit.lines] = end;
  fit.widths[fit.lines] = width;
  fit.lines++;
  return true;
}

function setSize(fit: Fit, steps: number, size: number): void {
  fit.steps = steps;
  fit.size = size;
}
