import type { Operators } from './operators.ts';

/** What a slot's texts have in common, kept from its first text on. */
export interface PreparedSlot {
  /** First operators at each size that the text may shrink to. */
  readonly openings: (Operators | undefined)[];
  /** How the usual text is written: one line, at the slot's own size, in the base font. */
  line: PlainLine | undefined;
}

/**
 * All that writing a usual text reads, side by side and always of the same kinds: objects whose numbers are whole in one
 * slot and fractions in another have different layouts for the compiler, and reading them takes a fifth of the time.
 */
export interface PlainLine {
  readonly opening: Operators;
  /** Widest text, in font units. */
  readonly limit: number;
  /** More characters than this hardly fit, so it is not worth trying; -1 when the slot is not for such a line. */
  readonly maxLength: number;
  /** Where the digits of x are in `opening`; -1 when x is always the same. */
  readonly digitsAt: number;
  /** In hundredths of a point: x of a text without width, and how much further left each font unit brings it. */
  readonly x: Float64Array;
  readonly entries: Int32Array;
  /** Bit of the base font. */
  readonly fontMask: number;
}

export function makePreparedSlot(): PreparedSlot {
  return { openings: [], line: undefined };
}
