import { normalise } from './normalise.ts';
import { LINE_FEED, SPACE, UNSETTLED, type WidthTable } from './width-table.ts';

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
}

export type FitOutcome = 'empty' | 'fits' | 'overflow' | 'missing';

/** Result of `fitText`, made to be reused: a packet measures hundreds of texts and should leave no garbage. */
export interface Fit {
  /** Normalised. */
  text: string;
  /** `WidthTable.kinds` of all characters. */
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

export function makeFit(): Fit {
  return {
    text: '',
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
  if (isUnsettled(shape, table, fit)) {
    total = scan(table, normalise(value, shape.multiline), fit);
    if (fit.kinds & UNSETTLED) return 'missing';
  }
  if (fit.text === '') return 'empty';
  if (shape.comb > 0) return fitComb(shape, fit);
  return shape.multiline ? fitLines(shape, table, total, fit) : fitLine(shape, table, total, fit);
}

/** Answers the whole width. */
function scan(table: WidthTable, text: string, fit: Fit): number {
  const { widths, kinds } = table;
  let total = 0;
  let all = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    total += widths[unit]!;
    all |= kinds[unit]!;
  }
  fit.text = text;
  fit.kinds = all;
  return total;
}

function isUnsettled({ multiline }: TextShape, { kinds }: WidthTable, { text, kinds: all }: Fit): boolean {
  if (all & UNSETTLED || (all & LINE_FEED && !multiline)) return true;
  if (!(all & SPACE)) return false;
  return ((kinds[text.charCodeAt(0)]! | kinds[text.charCodeAt(text.length - 1)]!) & SPACE) !== 0;
}

function fitComb({ comb, size }: TextShape, fit: Fit): FitOutcome {
  fit.size = size;
  fit.steps = 0;
  fit.lines = 1;
  return fit.text.length <= comb ? 'fits' : 'overflow';
}

function fitLine(shape: TextShape, { unitsPerEm }: WidthTable, total: number, fit: Fit): FitOutcome {
  const byWidth = ((shape.width + EPSILON) * unitsPerEm) / total;
  const byHeight = (shape.height + EPSILON) / ONE_LINE;
  const largest = Math.min(byWidth, byHeight);
  const steps = largest >= shape.size ? 0 : Math.ceil((shape.size - largest) / SIZE_STEP);
  const size = shape.size - steps * SIZE_STEP;
  if (size < shape.minSize - EPSILON) return 'overflow';
  setSize(fit, steps, size);
  fit.lines = 1;
  fit.starts[0] = 0;
  fit.ends[0] = fit.text.length;
  fit.widths[0] = total;
  return 'fits';
}

function fitLines(shape: TextShape, table: WidthTable, total: number, fit: Fit): FitOutcome {
  for (let steps = 0; ; steps++) {
    const size = shape.size - steps * SIZE_STEP;
    if (size < shape.minSize - EPSILON) return 'overflow';
    const room = Math.min(MAX_LINES, Math.floor((shape.height + EPSILON) / (shape.leading * size)));
    const limit = ((shape.width + EPSILON) * table.unitsPerEm) / size;
    setSize(fit, steps, size);
    // Only hanging spaces may make a text longer than its lines, so the first test is no more than a short cut.
    const isHopeless = !(fit.kinds & SPACE) && total > room * limit;
    if (!isHopeless && wrap(table, limit, room, fit)) return 'fits';
  }
}

/** Breaks at spaces, inside a word only when it is wider than a line. `false` when there are more than `room` lines. */
export function wrap({ widths }: WidthTable, limit: number, room: number, fit: Fit): boolean {
  const { text } = fit;
  fit.lines = 0;
  let start = 0;
  let width = 0;
  let hasWord = false;
  // The last run of spaces on this line: widths before and after it, and where the next word begins.
  let beforeSpaces = 0;
  let afterSpaces = 0;
  let next = -1;

  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) {
      if (!pushLine(fit, start, at, next === at ? beforeSpaces : width, room)) return false;
      start = at + 1;
      width = 0;
      next = -1;
      hasWord = false;
      continue;
    }

    const advance = widths[unit]!;
    if (unit === 0x20) {
      if (hasWord && next !== at) beforeSpaces = width;
      width += advance;
      if (!hasWord) continue; // an indent is part of the line
      next = at + 1;
      afterSpaces = width;
      continue;
    }

    if (width + advance > limit && next >= 0) {
      if (!pushLine(fit, start, next, beforeSpaces, room)) return false;
      start = next;
      width -= afterSpaces;
      next = -1;
    }
    if (width + advance > limit && at > start) {
      if (!pushLine(fit, start, at, width, room)) return false;
      start = at;
      width = 0;
      next = -1;
    }
    width += advance;
    hasWord = true;
  }
  return pushLine(fit, start, text.length, next === text.length ? beforeSpaces : width, room);
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
