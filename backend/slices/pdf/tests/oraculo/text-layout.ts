import { expectedCells } from '../../infrastructure/leitura/expected.ts';
import type { Alignment, Label, Slot } from '../../domain/template-description.ts';
import type { Face } from './fonts.ts';

// The rules and their numbers are written down in domain/template-description.ts.
const ASCENT = 0.905;
const LEADING = 1.15;
const PADDING = 2;
const HALF_CAP = 0.344;
const ONE_LINE = 1.1;
const SIZE_STEP = 0.5;
const MIN_SIZE = 6;
// Sums of floating-point widths must not turn an exact fit into an overflow.
const EPSILON = 0.01;

type TextSlot = Extract<Slot, { type: 'text' }>;
type MarkSlot = Extract<Slot, { type: 'mark' }>;

/** `y` is the baseline, from the top of the page. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface StaticText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly align?: Alignment;
  readonly width?: number;
  readonly leading?: number;
}

export function normalise(value: string, multiline: boolean): string {
  const text = value
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .trim();
  return multiline ? text : text.replace(/ *\n+ */g, ' ');
}

/** `undefined` when the text does not fit even at the smallest size. `text` is already normalised. */
export function placeInSlot(slot: TextSlot, text: string, face: Face): readonly PlacedText[] | undefined {
  if (text === '') return [];
  if (slot.comb !== undefined) return placeInComb(slot, slot.comb, text, face);

  for (let size = slot.size; size >= (slot.minSize ?? MIN_SIZE) - EPSILON; size -= SIZE_STEP) {
    const placed = slot.multiline ? placeLines(slot, text, face, size) : placeLine(slot, text, face, size);
    if (placed) return placed;
  }
  return undefined;
}

export function placeStatic(drawing: StaticText, face: Face): readonly PlacedText[] {
  const { x, y, size, width, align } = drawing;
  const lines = width === undefined ? [drawing.text] : wrap(drawing.text, face, size, width);
  return lines.map((text, index) => ({
    text,
    x: x + offset(align, width ?? 0, face.width(text, size)),
    y: y + ASCENT * size + index * (drawing.leading ?? LEADING) * size,
    size,
  }));
}

export function placeMark({ box }: MarkSlot, face: Face): PlacedText {
  const size = Math.min(box.width / 0.667, box.height / 0.688);
  return {
    text: 'X',
    x: box.x + (box.width - face.width('X', size)) / 2,
    y: box.y + box.height / 2 + HALF_CAP * size,
    size,
  };
}

export function placeLabel({ box, text, size }: Label): PlacedText {
  return { text, x: box.x + PADDING, y: middleBaseline(box, size), size };
}

function placeLine({ box, align }: TextSlot, text: string, face: Face, size: number): PlacedText[] | undefined {
  const inner = box.width - 2 * PADDING;
  const width = face.width(text, size);
  if (width > inner + EPSILON || ONE_LINE * size > box.height + EPSILON) return undefined;
  return [{ text, x: box.x + PADDING + offset(align, inner, width), y: middleBaseline(box, size), size }];
}

function placeLines(slot: TextSlot, text: string, face: Face, size: number): PlacedText[] | undefined {
  const { box, align, leading = LEADING } = slot;
  const inner = box.width - 2 * PADDING;
  const lines = wrap(text, face, size, inner);
  if (lines.length * leading * size > box.height + EPSILON) return undefined;
  return lines.map((line, index) => ({
    text: line,
    x: box.x + PADDING + offset(align, inner, face.width(line, size)),
    y: box.y + ASCENT * size + index * leading * size,
    size,
  }));
}

function placeInComb(slot: TextSlot, cells: number, text: string, face: Face): PlacedText[] | undefined {
  const characters = [...expectedCells(text, cells)];
  if (characters.length > cells) return undefined;
  const { box, size, align } = slot;
  const cell = box.width / cells;
  const first = Math.floor(offset(align, cells, characters.length));
  return characters.map((character, index) => ({
    text: character,
    x: box.x + (first + index) * cell + (cell - face.width(character, size)) / 2,
    y: middleBaseline(box, size),
    size,
  }));
}

function middleBaseline(box: TextSlot['box'], size: number): number {
  return box.y + box.height / 2 + HALF_CAP * size;
}

function offset(align: Alignment | undefined, available: number, used: number): number {
  if (align === 'center') return (available - used) / 2;
  return align === 'right' ? available - used : 0;
}

function wrap(text: string, face: Face, size: number, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, face, size, width));
}

function wrapParagraph(paragraph: string, face: Face, size: number, width: number): string[] {
  const fits = (line: string) => face.width(line, size) <= width + EPSILON;
  const lines: string[] = [];
  let line = '';

  for (const word of paragraph.trimEnd().split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = fits(word) ? [word] : breakWord(word, fits);
    line = pieces.pop()!;
    lines.push(...pieces);
  }

  return [...lines, line];
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
