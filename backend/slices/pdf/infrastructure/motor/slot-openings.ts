import type { TextSlot } from './compiled-template.ts';
import { ASCENT, HALF_CAP, isLowEnough, limitAt, PADDING } from './layout/fit.ts';
import { makeOperators, type Operators } from './operators.ts';
import type { PlainLine } from './prepared-slot.ts';
import { number } from './shapes.ts';

/** Digits of an x that is filled in when the text's width is known: hundredths, `000.00`. */
export const X_DIGITS = [3, 2] as const;
const X_PLACE = '000.00';
// Average width of the narrowest texts, in ems.
const NARROW = 0.3;

/** Part of the free width that lies to the left of a text. */
export const SHARES = { left: 0, center: 0.5, right: 1 } as const;

/** The label, then up to the first character when its place is fixed, up to the place otherwise. */
export function openingAt(slot: TextSlot, steps: number, size: number): Operators {
  return (slot.prepared.openings[steps] ??= makeOperators(
    begin(slot, size) + (isFixed(slot) ? place(slot, number(left(slot)), size) : ''),
  ));
}

export function plainLineOf(slot: TextSlot): PlainLine {
  return (slot.prepared.line ??= makePlainLine(slot));
}

function makePlainLine(slot: TextSlot): PlainLine {
  const { shape, face, align } = slot;
  const isPossible = shape.comb === 0 && !shape.aceito && !slot.before && isLowEnough(shape, shape.size);
  const share = SHARES[align];
  const limit = limitAt(shape, face, 0);
  const hardlyMore = Math.floor(limit / (NARROW * face.unitsPerEm));
  const opening = begin(slot, shape.size);
  return {
    opening: makeOperators(opening + place(slot, isFixed(slot) ? number(left(slot)) : X_PLACE, shape.size)),
    limit,
    maxLength: isPossible ? Math.min(hardlyMore, shape.maximo || hardlyMore) : -1,
    digitsAt: isFixed(slot) ? -1 : opening.length,
    x: Float64Array.of(100 * (left(slot) + share * shape.width), (100 * share * shape.size) / face.unitsPerEm),
    entries: face.entries,
    fontMask: fontMaskOf(slot, 0),
  };
}

function isFixed({ align, shape }: TextSlot): boolean {
  return align === 'left' && shape.comb === 0;
}

/** Bits of the fonts that the slot's text takes when `further` is its highest further font; 0 when it has none. */
export function fontMaskOf({ face, label }: TextSlot, further: number): number {
  return face.masks[further]! | (label?.fontMask ?? 0); // four entries, two bits
}

function begin({ face, label }: TextSlot, size: number): string {
  return `${label?.operators ?? ''}BT/${face.fonts[0]!.name} ${number(size)} Tf `; // every face has a base font
}

function place(slot: TextSlot, x: string, size: number): string {
  return `${x} ${number(firstBaseline(slot, size))} Td(`;
}

export function left({ box }: TextSlot): number {
  return box.x + PADDING;
}

export function firstBaseline({ box, shape }: TextSlot, size: number): number {
  return shape.multiline ? box.y + box.height - ASCENT * size : box.y + box.height / 2 - HALF_CAP * size;
}
