import { getDict, getName, getNumber, getNumbers } from './leitura.ts';
import type { Limites } from './conteudo/matriz.ts';
import { decimal } from './marcas.ts';
import { estiloDe, hex, type Widget } from './widgets.ts';

type Estilo = 'S' | 'D' | 'B' | 'I' | 'U';

export interface Borda {
  /** Operands of `rg` and `RG`; none is no border. */
  readonly cor: string | undefined;
  readonly fundo: string | undefined;
  readonly largura: number;
  readonly estilo: Estilo;
  readonly tracejado: readonly number[];
}

/** What a widget says of its box (MK, BS, Border), and what a viewer draws from it while the field is empty. */
export function bordaDe({ dict }: Widget): Borda {
  const characteristics = getDict(dict, 'MK');
  const style = getDict(dict, 'BS');
  const said = style ? getName(style, 'S') : undefined;
  const border = getNumbers(dict, 'Border');
  const dashes = (style && getNumbers(style, 'D')) ?? [3];
  return {
    cor: characteristics && corDe(getNumbers(characteristics, 'BC')),
    fundo: characteristics && corDe(getNumbers(characteristics, 'BG')),
    largura: Math.max(0, (style ? getNumber(style, 'W') : border?.[2]) ?? 1),
    estilo: said === 'D' || said === 'B' || said === 'I' || said === 'U' ? said : 'S',
    tracejado: dashes.some((dash) => dash > 0) && dashes.every((dash) => dash >= 0) ? dashes : [3],
  };
}

/** How far a text stays away from the box's sides: below and above, and at the left and right. */
export function recuoDe(borda: Borda): { readonly vertical: number; readonly horizontal: number } {
  if (!borda.cor || borda.largura === 0) return { vertical: 0, horizontal: 0 };
  const isDouble = borda.estilo === 'B' || borda.estilo === 'I';
  const vertical = isDouble ? 2 * borda.largura : borda.largura;
  return { vertical, horizontal: vertical + borda.largura };
}

/** Operators of the background and the border of a text's box, with the lines between the cells of a comb. */
export function desenharCaixa(widget: Widget): string[] {
  const borda = bordaDe(widget);
  const { rect } = widget;
  const { cor, fundo, largura, estilo, tracejado } = borda;
  const found: string[] = [];
  if (fundo) found.push(`q ${fundo} rg ${retangulo(rect, 0)} f Q`);
  if (!cor || largura === 0) return found;
  if (estilo === 'B' || estilo === 'I') found.push(...relevo(rect, largura, estilo));
  const dash = estilo === 'D' ? `[${tracejado.map(decimal).join(' ')}] 0 d ` : '';
  const lines = [estilo === 'U' ? linhaDeBaixo(rect, largura) : retangulo(rect, largura / 2), ...divisorias(widget)];
  return [...found, `q ${cor} RG ${decimal(largura)} w ${dash}${lines.join(' ')} S Q`];
}

/** The same for a button that brings no drawing: a circle where its mark is one. */
export function desenharBotao(widget: Widget, isRedondo: boolean): string[] {
  if (!isRedondo) return desenharCaixa(widget);
  const { cor, fundo, largura } = bordaDe(widget);
  const { rect } = widget;
  return [
    ...(fundo ? [`q ${fundo} rg ${circulo(rect, 0)} f Q`] : []),
    ...(cor && largura > 0 ? [`q ${cor} RG ${decimal(largura)} w ${circulo(rect, largura / 2)} s Q`] : []),
  ];
}

function divisorias(widget: Widget): string[] {
  if (widget.tipo !== 'texto') return [];
  const { comb } = estiloDe(widget, undefined);
  const { x0, y0, x1, y1 } = widget.rect;
  return Array.from({ length: Math.max(0, comb - 1) }, (_, index) => {
    const x = decimal(x0 + ((x1 - x0) * (index + 1)) / comb);
    return `${x} ${decimal(y0)} m ${x} ${decimal(y1)} l`;
  });
}

function linhaDeBaixo({ x0, y0, x1 }: Limites, largura: number): string {
  const base = decimal(y0 + largura / 2);
  return `${decimal(x0)} ${base} m ${decimal(x1)} ${base} l`;
}

/** Light above and shade below, or the other way round: two bands inside the border. */
function relevo({ x0, y0, x1, y1 }: Limites, w: number, estilo: 'B' | 'I'): string[] {
  const [claro, escuro] = estilo === 'B' ? ['1 1 1', '.5 .5 .5'] : ['.5 .5 .5', '.75 .75 .75'];
  const points = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([x, y], index) => `${decimal(x)} ${decimal(y)} ${index === 0 ? 'm' : 'l'}`).join(' ');
  const [outer, inner] = [w, 2 * w];
  const acima = points([
    [x0 + outer, y0 + outer],
    [x0 + outer, y1 - outer],
    [x1 - outer, y1 - outer],
    [x1 - inner, y1 - inner],
    [x0 + inner, y1 - inner],
    [x0 + inner, y0 + inner],
  ]);
  const abaixo = points([
    [x1 - outer, y1 - outer],
    [x1 - outer, y0 + outer],
    [x0 + outer, y0 + outer],
    [x0 + inner, y0 + inner],
    [x1 - inner, y0 + inner],
    [x1 - inner, y1 - inner],
  ]);
  return [`q ${claro} rg ${acima} f ${escuro} rg ${abaixo} f Q`];
}

function retangulo({ x0, y0, x1, y1 }: Limites, inset: number): string {
  const sides = [x0 + inset, y0 + inset, Math.max(0, x1 - x0 - 2 * inset), Math.max(0, y1 - y0 - 2 * inset)];
  return `${sides.map(decimal).join(' ')} re`;
}

function circulo({ x0, y0, x1, y1 }: Limites, inset: number): string {
  const [x, y, r] = [(x0 + x1) / 2, (y0 + y1) / 2, Math.max(0, Math.min(x1 - x0, y1 - y0) / 2 - inset)];
  const k = 0.5523 * r;
  const c = (...values: readonly number[]) => `${values.map(decimal).join(' ')} c`;
  return [
    `${decimal(x + r)} ${decimal(y)} m`,
    c(x + r, y + k, x + k, y + r, x, y + r),
    c(x - k, y + r, x - r, y + k, x - r, y),
    c(x - r, y - k, x - k, y - r, x, y - r),
    c(x + k, y - r, x + r, y - k, x + r, y),
  ].join(' ');
}

/** Gray, RGB or CMYK by the number of values; no values mean transparent. */
function corDe(values: readonly number[] | undefined): string | undefined {
  if (!values || values.length === 0) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = values;
  const color =
    values.length === 4
      ? hex((1 - a) * (1 - d), (1 - b) * (1 - d), (1 - c) * (1 - d))
      : values.length === 3
        ? hex(a, b, c)
        : hex(a, a, a);
  return [1, 3, 5].map((at) => decimal(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}
