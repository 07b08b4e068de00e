/** What a subset needs of a TrueType file (ISO/IEC 14496-22). CFF outlines, collections and WOFF are not read. */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly bbox: readonly [number, number, number, number];
  /** Glyph of each code point of the Basic Multilingual Plane. */
  readonly glyphs: ReadonlyMap<number, number>;
  advance(glyph: number): number;
  leftSideBearing(glyph: number): number;
  outline(glyph: number): Uint8Array;
  /** Bytes of a table, to be copied into a subset. */
  table(tag: string): Uint8Array;
}

export function parseTrueType(file: Uint8Array): TrueType {
  const view = viewOf(file);
  if (view.getUint32(0) !== 0x00010000) throw new Error('the font is not a plain TrueType file');

  const tables = new Map<string, Uint8Array>();
  for (let entry = 0; entry < view.getUint16(4); entry++) {
    const at = 12 + 16 * entry;
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    const offset = view.getUint32(at + 8);
    tables.set(tag, file.subarray(offset, offset + view.getUint32(at + 12)));
  }

  const table = (tag: string): Uint8Array => {
    const bytes = tables.get(tag);
    if (!bytes) throw new Error(`the font has no table ${tag}`);
    return bytes;
  };

  const head = viewOf(table('head'));
  const hhea = viewOf(table('hhea'));
  const hmtx = viewOf(table('hmtx'));
  const loca = viewOf(table('loca'));
  const glyf = table('glyf');
  const metrics = hhea.getUint16(34);
  const long = head.getInt16(50) === 1;
  const locate = (index: number) => (long ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index));

  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: viewOf(table('OS/2')).getInt16(88),
    bbox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphs: parseCmap(table('cmap')),
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    leftSideBearing: (glyph) =>
      glyph < metrics ? hmtx.getInt16(4 * glyph + 2) : hmtx.getInt16(4 * metrics + 2 * (glyph - metrics)),
    outline: (glyph) => glyf.subarray(locate(glyph), locate(glyph + 1)),
    table,
  };
}

function parseCmap(bytes: Uint8Array): Map<number, number> {
  const cmap = viewOf(bytes);
  for (let entry = 0; entry < cmap.getUint16(2); entry++) {
    const at = 4 + 8 * entry;
    const offset = cmap.getUint32(at + 4);
    const isUnicodeBmp = cmap.getUint16(at) === 3 && cmap.getUint16(at + 2) === 1 && cmap.getUint16(offset) === 4;
    if (isUnicodeBmp) return parseFormat4(viewOf(bytes.subarray(offset)));
  }
  throw new Error('the font has no Unicode character map (3, 1)');
}

function parseFormat4(cmap: DataView): Map<number, number> {
  const glyphs = new Map<number, number>();
  const double = cmap.getUint16(6);
  for (let segment = 0; segment < double; segment += 2) {
    const end = cmap.getUint16(14 + segment);
    const start = cmap.getUint16(16 + double + segment);
    const delta = cmap.getUint16(16 + 2 * double + segment);
    const rangeAt = 16 + 3 * double + segment;
    const range = cmap.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const raw = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - start));
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
