// What a PDF reader needs of a TrueType font (PDF 32000-1, 9.9, table 126).
const KEPT_TABLES = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];
const MORE_COMPONENTS = 0x20;

/**
 * The font with the outlines of `wanted` only; glyph numbers stay. fontkit's own subset writes odd offsets into a short
 * `loca` table, which cannot hold them, and most letters of Arimo vanish.
 */
export function subsetTrueType(file: Buffer, wanted: Iterable<number>): Buffer {
  const source = readTables(file);
  const outlines = readOutlines(source);
  const kept = withComponents(outlines, wanted);

  const empty = Buffer.alloc(0);
  const glyphs = outlines.map((outline, glyph) => (kept.has(glyph) ? padded(outline) : empty));
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let offset = 0;
  glyphs.forEach((glyph, index) => loca.writeUInt32BE((offset += glyph.length), 4 * (index + 1)));

  const head = Buffer.from(table(source, 'head'));
  head.writeUInt32BE(0, 8); // checkSumAdjustment, of the whole file
  head.writeInt16BE(1, 50); // indexToLocFormat: long

  return writeTables(new Map([...source, ['glyf', Buffer.concat(glyphs)], ['loca', loca], ['head', head]]));
}

type Tables = ReadonlyMap<string, Buffer>;

function readTables(file: Buffer): Tables {
  const count = file.readUInt16BE(4);
  const entries = Array.from({ length: count }, (_, index) => {
    const record = 12 + 16 * index;
    const start = file.readUInt32BE(record + 8);
    const content = file.subarray(start, start + file.readUInt32BE(record + 12));
    return [file.toString('latin1', record, record + 4), content] as const;
  });
  return new Map(entries);
}

function table(tables: Tables, tag: string): Buffer {
  const content = tables.get(tag);
  if (!content) throw new Error(`The font has no ${tag} table.`);
  return content;
}

function readOutlines(tables: Tables): Buffer[] {
  const [glyf, loca] = [table(tables, 'glyf'), table(tables, 'loca')];
  const long = table(tables, 'head').readInt16BE(50) === 1;
  const offset = (glyph: number) => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  const count = table(tables, 'maxp').readUInt16BE(4);
  return Array.from({ length: count }, (_, glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)));
}

function withComponents(outlines: readonly Buffer[], wanted: Iterable<number>): ReadonlySet<number> {
  const kept = new Set<number>([0]);
  const pending = [...wanted];
  for (let glyph = pending.pop(); glyph !== undefined; glyph = pending.pop()) {
    if (kept.has(glyph)) continue;
    kept.add(glyph);
    pending.push(...components(outlines[glyph]!));
  }
  return kept;
}

function components(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const found: number[] = [];
  let position = 10;
  let flags: number;
  do {
    flags = outline.readUInt16BE(position);
    found.push(outline.readUInt16BE(position + 2));
    const argumentBytes = flags & 0x1 ? 4 : 2;
    const scaleBytes = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    position += 4 + argumentBytes + scaleBytes;
  } while (flags & MORE_COMPONENTS);
  return found;
}

function writeTables(tables: Tables): Buffer {
  const tags = KEPT_TABLES.filter((tag) => tables.has(tag));
  const header = Buffer.alloc(12 + 16 * tags.length);
  const power = Math.floor(Math.log2(tags.length));
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(tags.length, 4);
  header.writeUInt16BE(16 << power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * tags.length - (16 << power), 10);

  let offset = header.length;
  const contents = tags.map((tag, index) => {
    const content = padded(table(tables, tag));
    const record = 12 + 16 * index;
    header.write(tag, record, 'latin1');
    header.writeUInt32BE(checksum(content), record + 4);
    header.writeUInt32BE(offset, record + 8);
    header.writeUInt32BE(table(tables, tag).length, record + 12);
    offset += content.length;
    return content;
  });

  const file = Buffer.concat([header, ...contents]);
  const head = header.readUInt32BE(12 + 16 * tags.indexOf('head') + 8);
  file.writeUInt32BE((0xb1b0afba - checksum(file)) >>> 0, head + 8);
  return file;
}

function checksum(content: Buffer): number {
  let sum = 0;
  for (let position = 0; position < content.length; position += 4) sum = (sum + content.readUInt32BE(position)) >>> 0;
  return sum;
}

function padded(content: Buffer): Buffer {
  const missing = -content.length & 3;
  return missing === 0 ? content : Buffer.concat([content, Buffer.alloc(missing)]);
}
