import type { Box, Color, Drawing } from '../../domain/template-description.ts';

type Line = Extract<Drawing, { type: 'line' }>;
type Rectangle = Omit<Extract<Drawing, { type: 'rectangle' }>, 'type'>;

export const BLACK: Color = '#000000';
// Distance of a Bézier control point for a quarter circle of radius 1.
const KAPPA = 0.5523;

/** Coordinates come from the top left and leave from the bottom left. */
export function drawLine({ x1, y1, x2, y2, thickness, color = BLACK, dash = [] }: Line, pageHeight: number): string {
  const style = `${rgb(color)} RG ${number(thickness)} w [${dash.map(number).join(' ')}] 0 d`;
  return `q ${style} ${join(x1, pageHeight - y1)} m ${join(x2, pageHeight - y2)} l S Q`;
}

export function drawRectangle(
  { box, thickness = 0, radius = 0, fill, color = BLACK }: Rectangle,
  pageHeight: number,
): string {
  const inside = fill ? `${rgb(fill)} rg ` : '';
  const stroke = thickness > 0 ? `${rgb(color)} RG ${number(thickness)} w ` : '';
  const paint = fill ? (thickness > 0 ? 'B' : 'f') : thickness > 0 ? 'S' : 'n';
  return `q ${inside}${stroke}${radius > 0 ? rounded(box, radius, pageHeight) : plain(box, pageHeight)} ${paint} Q`;
}

function plain({ x, y, width, height }: Box, pageHeight: number): string {
  return `${join(x, pageHeight - y - height, width, height)} re`;
}

function rounded({ x, y, width, height }: Box, wanted: number, pageHeight: number): string {
  const radius = Math.min(wanted, width / 2, height / 2);
  const near = radius * (1 - KAPPA);
  const [left, right, top, bottom] = [x, x + width, pageHeight - y, pageHeight - y - height];
  return [
    `${join(left + radius, top)} m`,
    `${join(right - radius, top)} l`,
    `${join(right - near, top, right, top - near, right, top - radius)} c`,
    `${join(right, bottom + radius)} l`,
    `${join(right, bottom + near, right - near, bottom, right - radius, bottom)} c`,
    `${join(left + radius, bottom)} l`,
    `${join(left + near, bottom, left, bottom + near, left, bottom + radius)} c`,
    `${join(left, top - radius)} l`,
    `${join(left, top - near, left + near, top, left + radius, top)} c`,
    'h',
  ].join(' ');
}

export function rgb(color: Color): string {
  return join(...[1, 3, 5].map((from) => parseInt(color.slice(from, from + 2), 16) / 255));
}

function join(...values: number[]): string {
  return values.map(number).join(' ');
}

/** A number of PDF with at most three decimals. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
