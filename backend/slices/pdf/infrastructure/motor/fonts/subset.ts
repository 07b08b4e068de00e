import { viewOf, type TrueType } from './true-type.ts';

// Flags of a composite glyph's component (OpenType, `glyf`).
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const XY_SCALE = 0x0040;
const TWO_BY_TWO = 0x0080;

/**
 * A TrueType file with only the outlines of `glyphs`, in that order (the first must be .notdef). One glyph may come
 * twice: each code point then keeps a code of its own, and extracted text equals what was written. Names, hints and
 * layout tables stay behind; a PDF needs none of them.
 *
 * @param codePoints code point of each glyph, for fonts that are found by a Unicode map (simple fonts).
 */
export function makeSubset(font: TrueType, glyphs: readonly number[], codePoints?: readonly number[]): Uint8Array {
  const kept = [...glyphs];
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < kept.length; index++) {
    outlines.push(withOwnComponents(font.outline(kept[index]!), kept)); // grows `kept` by missing components
  }

  const loca = new DataView(new ArrayBuffer(4 * (kept.length + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * kept.length));
  let offset = 0;
  kept.forEach((glyph, index) => {
    hmtx.setUint16(4 * index, font.advance(glyph));
    hmtx.setInt16(4 * index + 2, font.leftSideBearing(glyph));
    offset += padded(outlines[index]!.length);
    loca.setUint32(4 * (index + 1), offset);
  });
  const glyf = new Uint8Array(offset);
  outlines.forEach((outline, index) => glyf.set(outline, loca.getUint32(4 * index)));

  const head = font.table('head').slice();
  viewOf(head).setUint32(8, 0); // checkSumAdjustment: readers of embedded fonts ignore it
  viewOf(head).setInt16(50, 1); // long offsets in loca
  const hhea = font.table('hhea').slice();
  viewOf(hhea).setUint16(34, kept.length);
  const maxp = font.table('maxp').slice();
  viewOf(maxp).setUint16(4, kept.length);

  const tables: [string, Uint8Array][] = [
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', maxp],
  ];
  if (codePoints) tables.unshift(['cmap', makeCmap(codePoints)]);
  return joinTables(tables);
}

/** The same outline, its components renumbered into the subset. */
function withOwnComponents(outline: Uint8Array, kept: number[]): Uint8Array {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline;

  const copy = outline.slice();
  const view = viewOf(copy);
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    let index = kept.indexOf(glyph);
    if (index < 0) index = kept.push(glyph) - 1;
    view.setUint16(at + 2, index);
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & XY_SCALE ? 4 : flags & TWO_BY_TWO ? 8 : 0);
  }
  return copy;
}

/** Format 4 with one segment per code point: small sets, and readers search by halves anyway. */
function makeCmap(codePoints: readonly number[]): Uint8Array {
  const pairs = codePoints
    .map((codePoint, glyph) => ({ codePoint, glyph }))
    .filter(({ codePoint }) => codePoint > 0)
    .sort((a, b) => a.codePoint - b.codePoint);
  const count = pairs.length + 1;
  const view = new DataView(new ArrayBuffer(12 + 16 + 8 * count));
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 1);
  view.setUint32(8, 12);

  const log = Math.floor(Math.log2(count));
  [4, 16 + 8 * count, 0, 2 * count, 2 * 2 ** log, log, 2 * count - 2 * 2 ** log].forEach((value, index) =>
    view.setUint16(12 + 2 * index, value),
  );
  const [ends, starts, deltas] = [26, 28 + 2 * count, 28 + 4 * count];
  [...pairs, { codePoint: 0xffff, glyph: 0 }].forEach(({ codePoint, glyph }, index) => {
    view.setUint16(ends + 2 * index, codePoint);
    view.setUint16(starts + 2 * index, codePoint);
    view.setUint16(deltas + 2 * index, (glyph - codePoint) & 0xffff);
  });
  return new Uint8Array(view.buffer);
}

function joinTables(tables: readonly [string, Uint8Array][]): Uint8Array {
  const directory = 12 + 16 * tables.length;
  const size = tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), directory);
  const file = new Uint8Array(size);
  const view = viewOf(file);
  const log = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** log);
  view.setUint16(8, log);
  view.setUint16(10, 16 * tables.length - 16 * 2 ** log);

  let offset = directory;
  tables.forEach(([tag, bytes], index) => {
    const at = 12 + 16 * index;
    file.set(Buffer.from(tag, 'latin1'), at);
    file.set(bytes, offset);
    const end = offset + padded(bytes.length);
    view.setUint32(at + 4, checksum(view, offset, end));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    offset = end;
  });
  return file;
}

function checksum(view: DataView, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
