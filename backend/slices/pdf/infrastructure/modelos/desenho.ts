import type { Alignment, Box, Color, Drawing, PageDescription, Slot } from '../../domain/template-description.ts';

/** A piece of a page: what it shows and what a packet writes into it. */
export interface Parte {
  readonly drawings: readonly Drawing[];
  readonly slots: readonly Slot[];
}

const PRETO: Color = '#000000';
export const CINZA: Color = '#5c5c5c';
export const FIO: Color = '#9a9a9a';
export const BRANCO: Color = '#ffffff';

const ASCENT = 0.905;

interface EstiloDeTexto {
  readonly bold?: boolean;
  readonly color?: Color;
  readonly align?: Alignment;
  readonly width?: number;
  readonly leading?: number;
}

/** `base` is the baseline: rows of different sizes align on it. */
export function texto(x: number, base: number, text: string, size: number, estilo: EstiloDeTexto = {}): Parte {
  return parte([{ type: 'text', x, y: base - ASCENT * size, text, size, ...estilo }]);
}

export function linha(x1: number, y1: number, x2: number, y2: number, thickness = 0.5, color: Color = PRETO): Parte {
  return parte([{ type: 'line', x1, y1, x2, y2, thickness, color }]);
}

export function retangulo(
  box: Box,
  estilo: { thickness?: number; radius?: number; fill?: Color; color?: Color } = {},
): Parte {
  return parte([{ type: 'rectangle', box, ...estilo }]);
}

export function campo(
  name: string,
  box: Box,
  size: number,
  estilo: Partial<Omit<Extract<Slot, { type: 'text' }>, 'type' | 'name' | 'box' | 'size'>> = {},
): Parte {
  return { drawings: [], slots: [{ type: 'text', name, box, size, ...estilo }] };
}

/** A small box to mark, with its outline. */
export function marca(name: string, option: string, box: Box): Parte {
  return { drawings: [{ type: 'rectangle', box, thickness: 0.75 }], slots: [{ type: 'mark', name, option, box }] };
}

export function caixa(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height };
}

/** Official measurements give two corners. */
export function cantos(x0: number, y0: number, x1: number, y1: number): Box {
  return { x: x0, y: y0, width: arredondado(x1 - x0), height: arredondado(y1 - y0) };
}

export function juntar(...partes: readonly Parte[]): Parte {
  return { drawings: partes.flatMap((p) => p.drawings), slots: partes.flatMap((p) => p.slots) };
}

export function pagina(width: number, height: number, ...partes: readonly Parte[]): PageDescription {
  return { width, height, ...juntar(...partes) };
}

export function numerosAte(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function parte(drawings: readonly Drawing[]): Parte {
  return { drawings, slots: [] };
}

function arredondado(value: number): number {
  return Math.round(value * 100) / 100;
}
