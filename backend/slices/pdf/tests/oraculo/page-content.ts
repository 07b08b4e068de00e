import type { Box, Color, Drawing } from '../../domain/template-description.ts';
import type { PlacedText } from './text-layout.ts';
import type { SubsetFont } from './subset-font.ts';

export const FONT_KEYS = { regular: 'F1', bold: 'F2' } as const;

const BLACK: Color = '#000000';
// Distance of a Bézier control point for a quarter circle of radius 1.
const KAPPA = 0.5523;

export interface SubsetFonts {
  readonly regular: SubsetFont;
  readonly bold: SubsetFont;
}

/** Writes the operators of one page. Coordinates come from the top left and leave from the bottom left. */
export function makePageContent(pageHeight: number, fonts: SubsetFonts) {
  const operators: string[] = [];
  const point = (x: number, y: number) => `${number(x)} ${number(pageHeight - y)}`;

  const rectanglePath = ({ x, y, width, height }: Box): string =>
    `${point(x, y + height)} ${number(width)} ${number(height)} re`;

  const roundedPath = (box: Box, wanted: number): string => {
    const radius = Math.min(wanted, box.width / 2, box.height / 2);
    const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height];
    const far = radius * (1 - KAPPA);
    return [
      `${point(left + radius, top)} m`,
      `${point(right - radius, top)} l`,
      `${point(right - far, top)} ${point(right, top + far)} ${point(right, top + radius)} c`,
      `${point(right, bottom - radius)} l`,
      `${point(right, bottom - far)} ${point(right - far, bottom)} ${point(right - radius, bottom)} c`,
      `${point(left + radius, bottom)} l`,
      `${point(left + far, bottom)} ${point(left, bottom - far)} ${point(left, bottom - radius)} c`,
      `${point(left, top + radius)} l`,
      `${point(left, top + far)} ${point(left + far, top)} ${point(left + radius, top)} c`,
      'h',
    ].join('\n');
  };

  return {
    line(drawing: Extract<Drawing, { type: 'line' }>): void {
      const { x1, y1, x2, y2, thickness, color = BLACK, dash = [] } = drawing;
      const style = `${rgb(color)} RG ${number(thickness)} w [${dash.map(number).join(' ')}] 0 d`;
      operators.push(`q ${style} ${point(x1, y1)} m ${point(x2, y2)} l S Q`);
    },

    rectangle({
      box,
      thickness = 0,
      radius = 0,
      fill,
      color = BLACK,
    }: Omit<Extract<Drawing, { type: 'rectangle' }>, 'type'>): void {
      const path = radius > 0 ? roundedPath(box, radius) : rectanglePath(box);
      const paint = fill ? (thickness > 0 ? 'B' : 'f') : thickness > 0 ? 'S' : 'n';
      const style = [fill && `${rgb(fill)} rg`, thickness > 0 && `${rgb(color)} RG ${number(thickness)} w`].filter(
        Boolean,
      );
      operators.push(`q ${style.join(' ')} ${path} ${paint} Q`);
    },

    text({ text, x, y, size }: PlacedText, bold: boolean, color: Color = BLACK): void {
      if (text === '') return;
      const face = bold ? 'bold' : 'regular';
      const font = `/${FONT_KEYS[face]} ${number(size)} Tf ${rgb(color)} rg`;
      operators.push(`BT ${font} ${point(x, y)} Td ${fonts[face].encode(text)} Tj ET`);
    },

    toString: () => operators.join('\n'),
  };
}

export type PageContent = ReturnType<typeof makePageContent>;

function rgb(color: Color): string {
  return [1, 3, 5].map((from) => number(parseInt(color.slice(from, from + 2), 16) / 255)).join(' ');
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
