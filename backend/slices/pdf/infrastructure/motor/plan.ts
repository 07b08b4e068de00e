import type { CompiledTemplate } from './compiled-template.ts';
import type { FaceFont } from './fonts/face.ts';
import { makeObject, type PdfObject } from './objects.ts';
import { cutIntoRequests, makeSegment, type Segment } from './segments.ts';
import { number as format } from './shapes.ts';
import { makeStaticHalf, numberOf, type StaticHalf, type StaticHalfBuilder } from './static-half.ts';

/** The layout of every file with the same documentos in the same order: all that does not depend on their values. */
export interface Plan {
  readonly templates: readonly CompiledTemplate[];
  readonly segments: readonly PlannedSegment[];
  readonly paginas: readonly number[];
  /** Dynamic objects have the numbers from here on: information, then the streams in the order of `segments`. */
  readonly firstDynamic: number;
  /** Numbers of all objects, the cross-reference stream's own (the last) included. */
  readonly size: number;
  readonly fontMask: number;
  /** The static half with these fonts; made on first use. */
  variant(fontMask: number): StaticHalf;
  /** What the cache counts. */
  bytes(): number;
}

export interface PlannedSegment {
  readonly segment: Segment;
  /** Its first documento. */
  readonly first: number;
}

export interface PlannedDocument {
  readonly template: CompiledTemplate;
  readonly titulo: string;
}

const CATALOG = 1;
const PAGES = 2;
const FONTS = 3;
const OUTLINE = 4;
const FIRST_FREE = 5;

// Every page names its background B, so that one stream of a few bytes serves all of them.
const SHOW_BACKGROUND = makeObject('<</Length 8>>\nstream\nq/B Do Q\nendstream');

/** `revisao` is the engine's that the packet was issued with. `onGrow` hears of every variant that is made, because it takes memory. */
export function makePlan(
  documentos: readonly PlannedDocument[],
  fonts: readonly FaceFont[],
  revisao: number,
  onGrow: () => void = () => {},
): Plan {
  const templates = documentos.map(({ template }) => template);
  const byId = new Map(templates.map((template) => [template.info.id, template]));
  const segments = planSegments(templates);

  let next = FIRST_FREE;
  const outlineItems = documentos.map(() => next++);
  const pageNumbers = templates.map((template) => template.pages.map(() => next++));

  const numbers = new Map<PdfObject['id'], number>();
  const reserve = (object: PdfObject): void => {
    if (numbers.has(object.id)) return;
    numbers.set(object.id, next++);
    object.references.forEach(reserve);
  };
  reserve(SHOW_BACKGROUND);
  for (const { object } of fonts) reserve(object);
  for (const template of byId.values()) {
    for (const page of template.pages) [page.background, ...page.marks.values()].forEach(reserve);
  }

  const firstDynamic = next;
  next++; // information
  // Contents of each page: background, what it shares with others, what is its own.
  const contents: string[][] = templates.map(() => []);
  for (const { segment, first } of segments) {
    const bundles = segment.bundles.map(() => next++);
    for (const page of segment.pages) {
      const streams = [...page.bundles.map((bundle) => bundles[bundle]), next++];
      contents[first + page.documento]?.push(streams.map((stream) => `${stream} 0 R`).join(' '));
    }
  }
  const size = next + 1;

  const variants = new Map<number, StaticHalf>();
  const build = (fontMask: number): StaticHalf => {
    const half = makeStaticHalf(size);
    const used = fonts.filter(({ bit }) => fontMask & bit);
    addCatalog(half, pageNumbers, revisao);
    addOutline(half, documentos, outlineItems, pageNumbers);
    half.add(FONTS, `<<${used.map(({ name, object }) => `/${name} ${numberOf(object, numbers)} 0 R`).join('')}>>`);
    for (const { object } of used) half.addShared(object, numbers);
    half.addShared(SHOW_BACKGROUND, numbers);
    for (const template of byId.values()) {
      for (const { background, marks } of template.pages) {
        half.addShared(background, numbers);
        for (const mark of marks.values()) half.addShared(mark, numbers);
      }
    }
    templates.forEach((template, documento) => {
      addPages(half, template, pageNumbers[documento]!, contents[documento]!, numbers); // lists of the same length
    });
    return half.finish();
  };

  return {
    templates,
    segments,
    paginas: templates.map(({ pages }) => pages.length),
    firstDynamic,
    size,
    fontMask: templates.reduce((mask, template) => mask | template.fontMask, 0),
    variant(fontMask) {
      let half = variants.get(fontMask);
      if (!half) {
        half = build(fontMask);
        variants.set(fontMask, half);
        onGrow();
      }
      return half;
    },
    bytes: () => [...variants.values()].reduce((sum, { bytes, rows }) => sum + bytes.length + rows.length, 0),
  };
}

/** Requests of the same documentos, as in a batch, have the same segment. */
function planSegments(templates: readonly CompiledTemplate[]): PlannedSegment[] {
  const known = new Map<string, Segment>();
  let first = 0;
  return cutIntoRequests(templates).map((run) => {
    const key = run.map(({ info }) => info.id).join('\0');
    const segment = known.get(key) ?? makeSegment(run);
    known.set(key, segment);
    const planned = { segment, first };
    first += run.length;
    return planned;
  });
}

function addCatalog(half: StaticHalfBuilder, pageNumbers: readonly (readonly number[])[], revisao: number): void {
  // Page labels start again with every documento.
  let first = 0;
  const labels = pageNumbers.map((pages) => {
    const label = `${first}<</S/D>>`;
    first += pages.length;
    return label;
  });
  const all = pageNumbers.flat();
  // A form has its measures in millimetres: no print dialog is to fit it to a page.
  const scaling = revisao >= 2 ? '/PrintScaling/None' : '';
  half.add(
    CATALOG,
    `<</Type/Catalog/Version/1.7/Pages ${PAGES} 0 R/Lang(pt-BR)/Outlines ${OUTLINE} 0 R/PageMode/UseOutlines` +
      `/ViewerPreferences<</DisplayDocTitle true${scaling}>>/PageLabels<</Nums[${labels.join('')}]>>>>`,
  );
  const kids = all.map((page) => `${page} 0 R`).join(' ');
  half.add(PAGES, `<</Type/Pages/Count ${all.length}/Kids[${kids}]>>`);
}

function addOutline(
  half: StaticHalfBuilder,
  documentos: readonly PlannedDocument[],
  items: readonly number[],
  pageNumbers: readonly (readonly number[])[],
): void {
  half.add(OUTLINE, `<</Type/Outlines/First ${items[0]} 0 R/Last ${items.at(-1)} 0 R/Count ${items.length}>>`);
  documentos.forEach(({ titulo }, index) => {
    const previous = index > 0 ? `/Prev ${items[index - 1]} 0 R` : '';
    const next = index + 1 < items.length ? `/Next ${items[index + 1]} 0 R` : '';
    const page = pageNumbers[index]?.[0];
    // The compiler refuses a template without pages, so `page` is there.
    const title = Buffer.from(`\ufeff${titulo}`, 'utf16le').swap16().toString('hex');
    half.add(items[index]!, `<</Title<${title}>/Parent ${OUTLINE} 0 R${previous}${next}/Dest[${page} 0 R/Fit]>>`);
  });
}

function addPages(
  half: StaticHalfBuilder,
  { pages }: CompiledTemplate,
  pageNumbers: readonly number[],
  contents: readonly string[],
  numbers: ReadonlyMap<string, number>,
): void {
  const show = `${numberOf(SHOW_BACKGROUND, numbers)} 0 R`;
  pages.forEach(({ mediaBox, rotate, background, marks }, index) => {
    const objects = [['B', background] as const, ...marks].map(
      ([name, object]) => `/${name} ${numberOf(object, numbers)} 0 R`,
    );
    half.add(
      pageNumbers[index]!, // one number per page
      `<</Type/Page/Parent ${PAGES} 0 R/MediaBox[${mediaBox.map(format).join(' ')}]${rotate ? `/Rotate ${rotate}` : ''}` +
        `/Resources<</Font ${FONTS} 0 R/XObject<<${objects.join('')}>>>>/Contents[${show} ${contents[index]}]>>`,
    );
  });
}
