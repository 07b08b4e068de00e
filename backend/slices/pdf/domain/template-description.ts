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
  | { readonly type: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly thickness: number; readonly color?: Color; readonly dash?: readonly number[] }
  | { readonly type: 'rectangle'; readonly box: Box; readonly thickness?: number; readonly radius?: number; readonly fill?: Color; readonly color?: Color }
  | { readonly type: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly size: number; readonly bold?: boolean; readonly color?: Color; readonly align?: Alignment; /** With a width the text wraps (and aligns) inside it. */ readonly width?: number };

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
    }
  | {
      /** A mark (X) in `box` when the value of `name` is `option`. */
      readonly type: 'mark';
      readonly name: string;
      readonly option: string;
      readonly box: Box;
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
