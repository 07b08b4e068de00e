import { makeObject, makeStream, type PdfObject } from '../objects.ts';
import { CP1252 } from './cp1252.ts';
import { makeSubset } from './subset.ts';
import type { TrueType } from './true-type.ts';

const NONSYMBOLIC = 32;
const SYMBOLIC = 4;

interface Naming {
  /** Six capital letters and a plus sign mark a subset; the rest must not be the original's name. */
  readonly name: string;
  readonly bold: boolean;
}

/** One byte per character, WinAnsiEncoding: Portuguese and its neighbours. */
export function makeSimpleFont(font: TrueType, naming: Naming): PdfObject {
  const codePoints = [0, ...CP1252.filter((codePoint) => font.glyphs.has(codePoint))];
  const subset = makeSubset(font, glyphsOf(font, codePoints), codePoints);
  const widths = CP1252.slice(0x20).map((codePoint) => width(font, codePoint));
  const rows = CP1252.flatMap((codePoint, byte) => (codePoint ? [[hex(byte, 2), codePoint] as const] : []));

  return makeObject(
    `<</Type/Font/Subtype/TrueType/BaseFont/${naming.name}/Encoding/WinAnsiEncoding`,
    `/FirstChar 32/LastChar 255/Widths[${widths.join(' ')}]/FontDescriptor `,
    makeDescriptor(font, naming, NONSYMBOLIC, subset),
    '/ToUnicode ',
    makeStream(['/Type/CMap'], toUnicode(rows, 1)),
    '>>',
  );
}

/** Two bytes per character: code 1 is the first of `codePoints`, and so on. */
export function makeCidFont(font: TrueType, naming: Naming, codePoints: readonly number[]): PdfObject {
  const subset = makeSubset(font, [0, ...glyphsOf(font, codePoints)]);
  const widths = codePoints.map((codePoint) => width(font, codePoint));
  const rows = codePoints.map((codePoint, index) => [hex(index + 1, 4), codePoint] as const);

  const descendant = makeObject(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${naming.name}`,
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity',
    `/W[1[${widths.join(' ')}]]/FontDescriptor `,
    makeDescriptor(font, naming, SYMBOLIC, subset),
    '>>',
  );
  return makeObject(
    `<</Type/Font/Subtype/Type0/BaseFont/${naming.name}/Encoding/Identity-H/DescendantFonts[`,
    descendant,
    ']/ToUnicode ',
    makeStream(['/Type/CMap'], toUnicode(rows, 2)),
    '>>',
  );
}

function makeDescriptor(font: TrueType, { name, bold }: Naming, flags: number, subset: Uint8Array): PdfObject {
  const per1000 = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  return makeObject(
    `<</Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${font.bbox.map(per1000).join(' ')}]`,
    `/ItalicAngle 0/Ascent ${per1000(font.ascent)}/Descent ${per1000(font.descent)}`,
    `/CapHeight ${per1000(font.capHeight)}/StemV ${bold ? 140 : 80}/FontFile2 `,
    makeStream([`/Length1 ${subset.length}`], subset),
    '>>',
  );
}

function glyphsOf(font: TrueType, codePoints: readonly number[]): number[] {
  return codePoints.map((codePoint) => font.glyphs.get(codePoint) ?? 0);
}

function width(font: TrueType, codePoint: number): number {
  const glyph = font.glyphs.get(codePoint);
  return glyph === undefined ? 0 : Math.round((font.advance(glyph) * 100_000) / font.unitsPerEm) / 100;
}

function toUnicode(rows: readonly (readonly [code: string, codePoint: number])[], bytes: 1 | 2): Uint8Array {
  const lines = rows.map(([code, codePoint]) => `<${code}><${hex(codePoint, 4)}>`);
  const blocks: string[] = [];
  // A bfchar block holds at most 100 rows (ISO 32000-1, 9.10.3 and the CMap specification).
  for (let from = 0; from < lines.length; from += 100) {
    const block = lines.slice(from, from + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`);
  }
  return Buffer.from(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${'00'.repeat(bytes)}><${'ff'.repeat(bytes)}>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`);
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
