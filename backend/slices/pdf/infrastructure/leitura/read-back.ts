import type { Box } from '../../domain/template-description.ts';
import type { Pacote, PacotePronto, Valores } from '../../domain/pacote.ts';
import type { CompiledSlot, CompiledTemplate, TextSlot } from '../motor/compiled-template.ts';
import { ContentReader, type PageFonts, type PageItem } from './content-reader.ts';
import { expectedCells, expectedText, says } from './expected.ts';
import { isSameStatic, readStructure, type FileStructure } from './file-structure.ts';
import { openFile, type FinishedFile } from './finished-file.ts';

/** The finished file does not say what it was asked to say. Never delivered; the message has no values. */
export class LeituraDivergenteError extends Error {
  override readonly name = 'LeituraDivergenteError';
}

// Coordinates are written with two or three decimals.
const TOLERANCE = 0.02;

export type ReadBack = (pacote: Pacote, pronto: PacotePronto) => void;

/**
 * Reads every value back from the finished bytes and compares it with the packet: each where its slot is, none missing,
 * none too many.
 *
 * @throws {LeituraDivergenteError}
 */
export function makeReadBack(templateOf: (modelo: string) => CompiledTemplate | undefined): ReadBack {
  const reader = new ContentReader();
  // The static half is one object for all files of a plan, so what was read from it holds for all of them.
  const structures = new WeakMap<Uint8Array, FileStructure>();

  const structureOf = (file: FinishedFile, staticHalf: Uint8Array): FileStructure => {
    const known = structures.get(staticHalf);
    if (known && isSameStatic(known, file.rows, staticHalf.length)) return known;
    const structure = readStructure(file, staticHalf.length);
    structures.set(staticHalf, structure);
    return structure;
  };

  const readPages = (pacote: Pacote, { partes, paginas }: PacotePronto): void => {
    const file = openFile(partes);
    const { pages } = structureOf(file, partes[0] ?? new Uint8Array());
    reader.begin();
    // Pages share streams: each is read once.
    const known = new Map<number, readonly PageItem[]>();
    const itemsOf = (number: number, fonts: PageFonts): readonly PageItem[] => {
      const items = known.get(number) ?? reader.read(file.stream(number), fonts);
      known.set(number, items);
      return items;
    };

    let next = 0;
    pacote.documentos.forEach(({ modelo, valores }, documento) => {
      const template = templateOf(modelo);
      if (!template || template.pages.length !== paginas[documento]) throw new Error('another number of pages');
      const values = valuesOf(template.fields, valores);
      for (const { slots } of template.pages) {
        const page = pages[next++];
        if (!page) throw new Error('a page is missing');
        const items = page.streams.flatMap((number) => itemsOf(number, page.fonts));
        checkPage(items, reader.units, slots, template.fields, values);
      }
    });
    if (next !== pages.length) throw new Error('a page too many');
  };

  return function readBack(pacote, pronto) {
    try {
      readPages(pacote, pronto);
    } catch (cause) {
      throw new LeituraDivergenteError('a finished packet does not say what it was asked to say', { cause });
    }
  };
}

/** `values` by field. */
function checkPage(
  items: readonly PageItem[],
  units: Uint16Array,
  slots: readonly CompiledSlot[],
  fields: readonly string[],
  values: readonly (string | undefined)[],
): void {
  const open = new Uint8Array(slots.length);
  let missing = 0;
  for (let index = 0; index < slots.length; index++) {
    const expected = expectations(slots[index]!, values); // below the length, here and below
    open[index] = expected;
    missing += (expected & PRINTED) + (expected > PRINTED ? 1 : 0); // a slot is outlined or labelled, never both
  }

  // What a page says comes nearly in the order of its slots, so the search goes on where it last ended.
  let from = 0;
  for (const item of items) {
    const wanted = item.kind === 'rectangle' ? OUTLINED : PRINTED;
    let index = from;
    for (let tried = 0; ; tried++, index++) {
      if (tried === slots.length) throw new Error(`a page shows a ${item.kind} that nothing explains`);
      if (index === slots.length) index = 0;
      if (open[index]! & wanted && explains(slots[index]!, item, units, values)) {
        open[index]! &= ~wanted;
        break;
      }
      if (open[index]! & LABELLED && isLabel(slots[index] as TextSlot, item, units)) {
        open[index]! &= ~LABELLED;
        break;
      }
    }
    missing--;
    from = index;
  }
  if (missing > 0) {
    const slot = slots[open.findIndex((expected) => expected !== 0)];
    throw new Error(`a page does not show the field ${slot ? fields[slot.field] : ''}`);
  }
}

const PRINTED = 1;
const OUTLINED = 2;
const LABELLED = 4;

function expectations(slot: CompiledSlot, values: readonly (string | undefined)[]): number {
  const value = values[slot.field];
  if (slot.type === 'text') return isBlank(value) ? 0 : slot.label ? PRINTED | LABELLED : PRINTED;
  const isOutlined = slot.outline !== undefined && !isBlank(values[slot.outline.field]);
  return (value === slot.option ? PRINTED : 0) | (isOutlined ? OUTLINED : 0);
}

function explains(
  slot: CompiledSlot,
  item: PageItem,
  units: Uint16Array,
  values: readonly (string | undefined)[],
): boolean {
  if (!isInside(item, slot.type === 'text' ? placeOf(slot) : slot.box)) return false;
  if (slot.type === 'mark')
    return item.kind !== 'text' || (isLegible(item, slot) && says(units, item.from, item.to, 'X'));
  if (item.kind !== 'text' || !isLegible(item, slot)) return false;

  const value = values[slot.field] ?? '';
  // Nearly every text stands as it was given: only the others are worked out.
  if (says(units, item.from, item.to, value)) return true;
  const { multiline, comb, maximo } = slot.shape;
  const most = comb || maximo;
  const expected = expectedText(value, multiline);
  return says(units, item.from, item.to, most > 0 ? expectedCells(expected, most) : expected);
}

function isLabel({ label }: TextSlot, item: PageItem, units: Uint16Array): boolean {
  if (!label || item.kind !== 'text' || item.color !== label.color || item.size < label.size - TOLERANCE) return false;
  return isInside(item, label.box) && says(units, item.from, item.to, label.text);
}

/** Where its ink may be: in a cell that is narrower than its character, the character stands out. */
function placeOf({ box, placed = box, shape }: TextSlot): Box {
  if (shape.comb === 0) return placed;
  const beyond = shape.size / 2;
  const { x, y, width, height } = placed; // its cells may run either way
  return { x: x - beyond, y: y - beyond, width: width + 2 * beyond, height: height + 2 * beyond };
}

/** Neither in the colour of the paper nor too small to be seen; too large is outside of the box. */
function isLegible({ size, color }: PageItem, slot: CompiledSlot): boolean {
  if (slot.type === 'mark') return color === 0 && size >= Math.min(slot.box.width, slot.box.height);
  return color === slot.color && size >= slot.shape.minSize - TOLERANCE;
}

function isInside({ left, bottom, right, top }: PageItem, { x, y, width, height }: Box): boolean {
  return (
    left >= x - TOLERANCE && bottom >= y - TOLERANCE && right <= x + width + TOLERANCE && top <= y + height + TOLERANCE
  );
}

function valuesOf(fields: readonly string[], valores: Valores): (string | undefined)[] {
  return fields.map((field) => {
    const value: unknown = valores[field];
    return typeof value === 'string' ? value : undefined; // never what an object inherits
  });
}

function isBlank(value: string | undefined): boolean {
  return value === undefined || value === '' || value.trim() === '';
}
