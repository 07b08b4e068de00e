/**
 * What measuring needs of a face. Plain data without references to Node: the SPA may load the same numbers and measure
 * while somebody types.
 */
export interface WidthTable {
  readonly unitsPerEm: number;
  /**
   * One entry per UTF-16 code unit: the byte of the base font (bits 0–7), the bits below (8–13), and the advance width in
   * font units (16–30). Everything in one number, because a packet looks up thousands of them.
   */
  readonly entries: Int32Array;
}

export const BYTE = 0xff;
export const WIDTH_SHIFT = 16;

/** The character lives in the face's first or second further font, not in its base font. */
export const FURTHER_FONTS = 3 << 8;
export const FURTHER_SHIFT = 8;
/** A line feed: printable where lines are kept. */
export const LINE_FEED = 1 << 10;
/** White space that is cut off at both ends of a text. */
export const SPACE = 1 << 11;
/** No font of the face draws it as it stands: the text must be normalised, and if the bit is still there it is refused. */
export const UNSETTLED = 1 << 12;
/** Its byte takes a backslash before it in a literal string. */
export const ESCAPED = 1 << 13;

/** Anything but a plain character of the base font. */
export const UNUSUAL = FURTHER_FONTS | LINE_FEED | UNSETTLED;
