import type { Drawing } from '../../domain/template-description.ts';
import type { Face } from './fonts/face.ts';
import { ASCENT, LEADING, makeFit, scan, wrap } from './layout/fit.ts';
import { BYTE, FURTHER_FONTS, FURTHER_SHIFT, UNSETTLED } from './layout/width-table.ts';
import { BLACK, number, rgb } from './shapes.ts';

type StaticText = Extract<Drawing, { type: 'text' }>;

interface DrawnText {
  readonly operators: string;
  /** Bits of the fonts that the operators name. */
  readonly fontMask: number;
}

/** Text of the form itself: its size is given, and it wraps inside its width. */
export function drawText(drawing: StaticText, pageHeight: number, face: Face): DrawnText {
  const { x, y, size, width = 0, leading = LEADING, color = BLACK, align } = drawing;
  const share = align === 'center' ? 0.5 : align === 'right' ? 1 : 0;
  const operators = linesOf(drawing, face).map(({ text, units }, index) => {
    const left = x + share * (width - (units * size) / face.unitsPerEm);
    const baseline = pageHeight - (y + ASCENT * size + index * leading * size);
    return `${number(left)} ${number(baseline)} Td ${showText(text, size, face)} ET`;
  });
  const font = `BT ${rgb(color)} rg /${baseFont(face)} ${number(size)} Tf `;
  return {
    operators: operators.map((line) => font + line).join('\n'),
    fontMask: face.masks[furtherFonts(drawing.text, face)]!, // two bits, four entries
  };
}

function linesOf({ text, size, width }: StaticText, face: Face): { text: string; units: number }[] {
  const fit = makeFit();
  scan(face, text, fit);
  const limit = width === undefined ? Infinity : Math.floor(((width + 0.01) * face.unitsPerEm) / size);
  wrap(fit, limit, fit.starts.length - 1);
  return Array.from({ length: fit.lines }, (_, line) => ({
    text: text.slice(fit.starts[line], fit.ends[line]).trimEnd(),
    units: fit.widths[line]!, // lines were counted by `wrap`
  }));
}

/** Show operators, beginning and ending in the base font. */
function showText(text: string, size: number, face: Face): string {
  const runs: { font: number; codes: string }[] = [];
  for (const character of text) {
    const unit = character.charCodeAt(0);
    const entry = face.entries[unit]!; // a table of all code units
    if (character.length > 1 || entry & UNSETTLED) throw new Error(`no glyph for a character of the form: ${text}`);
    const font = (entry & FURTHER_FONTS) >> FURTHER_SHIFT;
    const shown = font === 0 ? literal(entry & BYTE) : face.codes[unit]!.toString(16).padStart(4, '0');
    const last = runs.at(-1);
    if (last?.font === font) last.codes += shown;
    else runs.push({ font, codes: shown });
  }

  return runs
    .map(({ font, codes }) =>
      font === 0
        ? `(${codes}) Tj`
        : `/${face.fonts[font]!.name} ${number(size)} Tf <${codes}> Tj /${baseFont(face)} ${number(size)} Tf`,
    )
    .join(' ');
}

function furtherFonts(text: string, face: Face): number {
  return [...text].reduce((all, character) => all | fontsOf(face, character), 0);
}

function fontsOf({ entries }: Face, character: string): number {
  return (entries[character.charCodeAt(0)]! & FURTHER_FONTS) >> FURTHER_SHIFT;
}

function literal(code: number): string {
  const character = String.fromCharCode(code);
  return '()\\'.includes(character) ? `\\${character}` : character;
}

function baseFont(face: Face): string {
  return face.fonts[0]!.name; // every face has one
}
