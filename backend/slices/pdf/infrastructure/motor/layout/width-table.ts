/**
 * What measuring needs of a face, per UTF-16 code unit. Plain data without references to Node: the SPA may load the same
 * numbers and measure while somebody types.
 */
export interface WidthTable {
  readonly unitsPerEm: number;
  /** Advance width in font units. */
  readonly widths: Uint16Array;
  /** Bits below. */
  readonly kinds: Uint8Array;
}

/** Bits 0 and 1: the character lives in the face's first or second further font, not in its base font. */
export const FURTHER_FONTS = 0b11;
/** A line feed: printable where lines are kept. */
export const LINE_FEED = 1 << 3;
/** White space that is cut off at both ends of a text. */
export const SPACE = 1 << 4;
/** No font of the face draws it as it stands: the text must be normalised, and if the bit is still there it is refused. */
export const UNSETTLED = 1 << 5;
