import type { PDFContext, PDFRef } from 'pdf-lib';
import { PDFString } from 'pdf-lib';
import type { Face } from './fonts.ts';
import { subsetTrueType } from './truetype-subset.ts';

// The subset is a changed font and must not carry the original's name; six letters and a plus mark a subset.
const NAMES = { regular: 'AAAAAA+AutoCustoSans', bold: 'AAAAAB+AutoCustoSans-Bold' };
const SYMBOLIC = 4;

/**
 * One code per character, in order of first use. pdf-lib's own embedding keeps one code per glyph, and µ and μ, space
 * and no-break space, hyphen and soft hyphen share theirs: extracted text would not equal what was written.
 */
export function makeSubsetFont(face: Face) {
  const codes = new Map<number, number>();
  const { font } = face;

  return {
    /** Hexadecimal string operand. */
    encode(text: string): string {
      let hex = '';
      for (const character of text) {
        const codePoint = character.codePointAt(0)!;
        let code = codes.get(codePoint);
        if (code === undefined) codes.set(codePoint, (code = codes.size + 1));
        hex += hex4(code);
      }
      return `<${hex}>`;
    },

    isUsed: () => codes.size > 0,

    embed(context: PDFContext, ref: PDFRef): void {
      const name = face.bold ? NAMES.bold : NAMES.regular;
      const glyphs = [...codes.keys()].map((codePoint) => font.glyphForCodePoint(codePoint).id);
      const per1000 = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
      const widths = [...codes.keys()].map((codePoint) => per1000(font.glyphForCodePoint(codePoint).advanceWidth));

      const toGlyph = Buffer.alloc(2 * (codes.size + 1));
      glyphs.forEach((glyph, index) => toGlyph.writeUInt16BE(glyph, 2 * (index + 1)));

      const { minX, minY, maxX, maxY } = font.bbox;
      const descriptor = context.obj({
        Type: 'FontDescriptor',
        FontName: name,
        Flags: SYMBOLIC,
        FontBBox: [minX, minY, maxX, maxY].map(per1000),
        ItalicAngle: 0,
        Ascent: per1000(font.ascent),
        Descent: per1000(font.descent),
        CapHeight: per1000(font.capHeight),
        StemV: face.bold ? 140 : 80,
        FontFile2: context.register(context.flateStream(subsetTrueType(face.file, glyphs))),
      });
      const descendant = context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        FontDescriptor: context.register(descriptor),
        CIDToGIDMap: context.register(context.flateStream(toGlyph)),
        W: [1, widths],
      });
      const dictionary = context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [context.register(descendant)],
        ToUnicode: context.register(context.flateStream(toUnicode([...codes.keys()]))),
      });
      context.assign(ref, dictionary);
    },
  };
}

export type SubsetFont = ReturnType<typeof makeSubsetFont>;

function toUnicode(codePoints: readonly number[]): string {
  const rows = codePoints.map((codePoint, index) => `<${hex4(index + 1)}> <${utf16(codePoint)}>`);
  const blocks: string[] = [];
  // A bfchar block holds at most 100 rows (PDF 32000-1, 9.10.3 and the CMap specification).
  for (let from = 0; from < rows.length; from += 100) {
    const block = rows.slice(from, from + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join('');
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}
