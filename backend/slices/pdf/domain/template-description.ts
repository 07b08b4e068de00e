/*
 * Text rules, the same for every renderer (ASCENT 0.905, LEADING 1.15, PADDING 2 pt):
 * - text is NFC and trimmed; CR LF, CR, U+2028, U+2029, VT and FF are LF; a tab is a space; in a one-line slot LF is a space;
 * - a slot's text has PADDING left and right; a static text has none;
 * - one line: baseline = middle of the box + 0.344 × size; fits when the width does and 1.1 × size ≤ height;
 * - multiline and static text: first baseline = y + ASCENT × size, next ones LEADING (or `leading`) × size below;
 *   multiline fits when lines × leading × size ≤ height; breaks at spaces, inside a word only when it is wider than the line;
 * - size goes down in steps of 0.5 from `size` to `minSize`;
 * - comb: each character centred in its cell; a number, a date or a CID with more characters than cells goes in without
 *   its separators; anything else with more is an overflow;
 * - a field of a foreign form with a bound (MaxLen): the same without cells;
 * - mark: a bold X centred in the box, size = min(width / 0.667, height / 0.688), baseline = middle + 0.344 × size.
 */

/** Points (1/72 inch), origin at the top left of the page, as in the official form's measurements. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `#rrggbb`. */
export type Color = `#${string}`;
export type Alignment = 'left' | 'center' | 'right';

/** What every copy of a page shows. `y` of a text is the top of its line box (ascent), not its baseline. */
export type Drawing =
  | {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly thickness: number;
      readonly color?: Color;
      readonly dash?: readonly number[];
    }
  | {
      readonly type: 'rectangle';
      readonly box: Box;
      readonly thickness?: number;
      readonly radius?: number;
      readonly fill?: Color;
      readonly color?: Color;
    }
  | {
      readonly type: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly bold?: boolean;
      readonly color?: Color;
      readonly align?: Alignment;
      /** With a width the text wraps (and aligns) inside it; without one `x` is its start, middle or end (`align`). */
      readonly width?: number;
      /** Line distance in sizes, 1.15 by default. */
      readonly leading?: number;
    };

/** What names a value on the sheet, as a text of one line: not printed where there is no value. */
export interface Label {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly color?: Color;
}

/** What a packet writes. Text starts at `size` and shrinks to `minSize` (6 by default) before it is an overflow. */
export type Slot =
  | {
      readonly type: 'text';
      readonly name: string;
      readonly box: Box;
      readonly size: number;
      readonly minSize?: number;
      readonly align?: Alignment;
      readonly multiline?: boolean;
      readonly bold?: boolean;
      /** Number of equal cells, one character each. */
      readonly comb?: number;
      /** Line distance of a multiline text in sizes, 1.15 by default. */
      readonly leading?: number;
      readonly label?: Label;
    }
  | {
      /** A mark (X) in `box` when the value of `name` is `option`. */
      readonly type: 'mark';
      readonly name: string;
      readonly option: string;
      readonly box: Box;
      /** Outlines the box (0.75 pt, black) only when this other field has text: an unused line of a list shows nothing. */
      readonly frameWith?: string;
    };

export interface PageDescription {
  readonly width: number;
  readonly height: number;
  readonly drawings: readonly Drawing[];
  readonly slots: readonly Slot[];
}

/** A document that the project draws itself: plain data, compiled once at start. */
export interface TemplateDescription {
  readonly id: string;
  /** What people call it, pt-BR, e.g. `Laudo de Solicitação (LME)`. */
  readonly titulo: string;
  /** Raised with every visible change: snapshots record it. */
  readonly versao: number;
  readonly pages: readonly PageDescription[];
}
