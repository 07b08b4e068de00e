import type { Drawing } from '../../domain/template-description.ts';
import type { Face } from './fonts/face.ts';
import { ASCENT, LEADING, makeFit, wrap } from './layout/fit.ts';
import { FURTHER_FONTS, UNSETTLED } from './layout/width-table.ts';
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
  fit.text = text;
  const limit = width === undefined ? Infinity : ((width + 0.01) * face.unitsPerEm) / size;
  wrap(face, limit, fit.starts.length - 1, fit);
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
    const kind = face.kinds[unit]!; // a table of all code units
    if (character.length > 1 || kind & UNSETTLED) throw new Error(`no glyph for a character of the form: ${text}`);
    const font = kind & FURTHER_FONTS;
    const code = face.codes[unit]!;
    const shown = font === 0 ? literal(code) : code.toString(16).padStart(4, '0');
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

export function furtherFonts(text: string, face: Face): number {
  return [...text].reduce((all, character) => all | (face.kinds[character.charCodeAt(0)]! & FURTHER_FONTS), 0);
}

function literal(code: number): string {
  const character = String.fromCharCode(code);
  return '()\\'.includes(character) ? `\\${character}` : character;
}

function baseFont(face: Face): string {
  return face.fonts[0]!.name; // every face has one
}
