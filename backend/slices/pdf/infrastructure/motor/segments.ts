import type { CompiledPage, CompiledSlot, CompiledTemplate } from './compiled-template.ts';

/** A run of documentos that belong to one request: all that is the same in every such run, whatever the values. */
export interface Segment {
  readonly templates: readonly CompiledTemplate[];
  readonly bundles: readonly Bundle[];
  readonly pages: readonly SegmentPage[];
  /** How many shared slots there are, over all bundles. */
  readonly sharedSlots: number;
}

/** Slots that several pages have in common, place, shape and name: what they say is written once where it is equal. */
export interface Bundle {
  readonly slots: readonly SharedSlot[];
}

export interface SharedSlot {
  readonly slot: CompiledSlot;
  /** Position among all shared slots of the segment. */
  readonly index: number;
  /** Where its values are, counted from the segment's first; of the outline's field too, when the slot has one. */
  readonly values: Int32Array;
  readonly outlines: Int32Array | undefined;
  /** Row of the first page that shows it, counted in the same way. */
  readonly row: number;
}

export interface SegmentPage {
  readonly documento: number;
  readonly page: CompiledPage;
  /** For each slot its position among the shared ones, or -1. */
  readonly shared: Int32Array;
  /** Bundles that the page shows, before what is its own. */
  readonly bundles: readonly number[];
}

/**
 * Where a file of several requests is cut: the first document's template comes again (`lme, receita × 6, lme, …`). So
 * what one patient's pages share meets, and two patients' pages are not compared. A wrong cut costs bytes, never
 * correctness: every value is compared when it is written.
 */
export function cutIntoRequests(templates: readonly CompiledTemplate[]): CompiledTemplate[][] {
  const runs: CompiledTemplate[][] = [];
  templates.forEach((template, index) => {
    const isNew = template === templates[0] && templates[index - 1] !== template;
    if (isNew) runs.push([]);
    runs.at(-1)!.push(template); // the first template begins a run
  });
  return runs;
}

interface Place {
  readonly page: number;
  readonly slot: CompiledSlot;
}

export function makeSegment(templates: readonly CompiledTemplate[]): Segment {
  let length = 0;
  const rows = templates.map(({ fields }) => {
    const row = length;
    length += fields.length;
    return row;
  });
  const pages = templates.flatMap((template, documento) =>
    template.pages.map((page) => ({ documento, page, shared: new Int32Array(page.slots.length).fill(-1) })),
  );

  const places = new Map<string, Place[]>();
  pages.forEach(({ page }, index) => {
    for (const slot of page.slots) {
      const known = places.get(slot.key) ?? [];
      // A page that has a slot twice writes the second one itself.
      if (known.at(-1)?.page !== index) places.set(slot.key, [...known, { page: index, slot }]);
    }
  });

  // One bundle per set of pages.
  const bundles = new Map<string, { pages: number[]; slots: SharedSlot[] }>();
  let index = 0;
  for (const found of places.values()) {
    if (found.length < 2) continue;
    const onPages = found.map(({ page }) => page);
    const bundle = bundles.get(onPages.join()) ?? { pages: onPages, slots: [] };
    bundles.set(onPages.join(), bundle);
    const ownRows = onPages.map((page) => rows[pages[page]!.documento]!); // positions in `pages`, a row per documento
    bundle.slots.push(shareSlot(found, ownRows, index));
    for (const { page, slot } of found) pages[page]!.shared[pages[page]!.page.slots.indexOf(slot)] = index;
    index++;
  }

  const all = [...bundles.values()];
  return {
    templates,
    bundles: all,
    sharedSlots: index,
    pages: pages.map((page, position) => ({
      ...page,
      bundles: all.flatMap((bundle, number) => (bundle.pages.includes(position) ? [number] : [])),
    })),
  };
}

function shareSlot(found: readonly Place[], rows: readonly number[], index: number): SharedSlot {
  const { slot } = found[0]!; // at least two
  const outlines = found.flatMap(({ slot: each }, place) =>
    each.type === 'mark' && each.outline ? [rows[place]! + each.outline.field] : [],
  );
  return {
    slot,
    index,
    values: Int32Array.from(found, ({ slot: each }, place) => rows[place]! + each.field),
    outlines: outlines.length > 0 ? Int32Array.from(outlines) : undefined,
    row: rows[0]!,
  };
}
