import type { ModeloInfo } from '../../application/ports/template-catalog.ts';
import type { Alignment, Box } from '../../domain/template-description.ts';
import type { Face } from './fonts/face.ts';
import type { TextShape } from './layout/fit.ts';
import type { PdfObject } from './objects.ts';
import type { Operators } from './operators.ts';
import type { PreparedSlot } from './prepared-slot.ts';

/** A template ready to be printed, whether the project drew it or it came from an official AcroForm file. */
export interface CompiledTemplate {
  readonly info: ModeloInfo;
  /** Names; slots point into this list. */
  readonly fields: readonly string[];
  /** Fields in the order in which the last packet named them: a guess that saves looking each one up. */
  readonly keys: { readonly names: string[]; readonly fields: number[] };
  /** Options of each field that has marks. */
  readonly options: readonly (ReadonlySet<string> | undefined)[];
  readonly pages: readonly CompiledPage[];
  /** Bits of the fonts of `Faces` that the pages' own drawing needs. */
  readonly fontMask: number;
}

export interface CompiledPage {
  readonly mediaBox: readonly [number, number, number, number];
  readonly rotate: 0 | 90 | 180 | 270;
  /** Form object with everything that every copy of the page shows, resources included. */
  readonly background: PdfObject;
  /** Form objects that marks draw, by resource name (a hash, so names of different templates cannot meet). */
  readonly marks: ReadonlyMap<string, PdfObject>;
  readonly slots: readonly CompiledSlot[];
}

export type CompiledSlot = TextSlot | MarkSlot;

/** Coordinates of the page, or of the slot's own frame when `before` turns it; the origin is at the bottom left. */
export interface TextSlot {
  readonly type: 'text';
  /** Equal in two slots that print the same value in the same way at the same place. */
  readonly key: string;
  readonly field: number;
  readonly box: Box;
  readonly face: Face;
  readonly shape: TextShape;
  readonly align: Alignment;
  /** 0xrrggbb, as `before` sets it; black without one. */
  readonly color: number;
  /** Operators around the text: a turned frame, a colour. */
  readonly before?: Operators;
  readonly after?: Operators;
  /** Where the box lies on the page, when that is not `box`. */
  readonly placed?: Box;
  /** There in every slot: of two layouts, reading takes longer. */
  readonly label: CompiledLabel | undefined;
  /** What the writer prepared on first use. */
  readonly prepared: PreparedSlot;
}

/** Drawn beside its slot's text, in one copy with what opens the text. */
export interface CompiledLabel {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  /** 0xrrggbb. */
  readonly color: number;
  readonly operators: string;
  readonly fontMask: number;
}

export interface MarkSlot {
  readonly type: 'mark';
  readonly key: string;
  readonly field: number;
  readonly option: string;
  readonly box: Box;
  readonly operators: Operators;
  /** Bits of the fonts that the mark is drawn with. */
  readonly fontMask: number;
  /** Drawn when another field has text. */
  readonly outline?: { readonly field: number; readonly operators: Operators };
}
