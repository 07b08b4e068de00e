import type { Dicionario, Fluxo } from './arquivo/objetos.ts';
import { asLimites, asMatriz, type Limites, type Matriz, transformarLimites } from './conteudo/matriz.ts';
import { LeitorDeTinta } from './conteudo/tinta.ts';
import type { Conversor } from './conversao.ts';
import { MARCAS, OUTRA_MARCA } from './dingbats.ts';
import { getDict, getNumbers, getText } from './leitura.ts';

/** The frame of a widget's drawing; one that states none is drawn in that of its widget. */
export function quadroDaAparencia({ dict }: Fluxo, rect: Limites): Limites {
  return asLimites(getNumbers(dict, 'BBox')) ?? { x0: 0, y0: 0, x1: rect.x1 - rect.x0, y1: rect.y1 - rect.y0 };
}

/** Where a widget's drawing comes to lie (ISO 32000-1, 12.5.5, algorithm 8.1). */
export function matrizDaAparencia(form: Fluxo, rect: Limites): Matriz {
  const turned = transformarLimites(asMatriz(getNumbers(form.dict, 'Matrix')), quadroDaAparencia(form, rect));
  const scaleX = (rect.x1 - rect.x0) / (turned.x1 - turned.x0 || 1);
  const scaleY = (rect.y1 - rect.y0) / (turned.y1 - turned.y0 || 1);
  return [scaleX, 0, 0, scaleY, rect.x0 - turned.x0 * scaleX, rect.y0 - turned.y0 * scaleY];
}

/** Whether the drawing of a state leaves anything on the paper. */
export function temTinta(form: Fluxo, conversor: Conversor): boolean {
  const leitor = new LeitorDeTinta(conversor.orcamento, conversor.padrao);
  leitor.lerFormulario(form, undefined, [1, 0, 0, 1, 0, 0], 0);
  return leitor.tintas.some(({ branca }) => !branca);
}

/**
 * The drawing of a state in a frame of its own: the box's lower left corner is the origin, so a packet only says where
 * the box is, and equal boxes share one object.
 */
export function emQuadro(desenho: number, matriz: Matriz, rect: Limites, conversor: Conversor): number {
  const [a, b, c, d, e, f] = matriz;
  const placed = [a, b, c, d, e - rect.x0, f - rect.y0].map(decimal).join(' ');
  const size = `${decimal(rect.x1 - rect.x0)} ${decimal(rect.y1 - rect.y0)}`;
  return conversor.stream(
    [`/Type/XObject/Subtype/Form/BBox[0 0 ${size}]/Resources<</XObject<</A `, { objeto: desenho }, '>>>>'],
    Buffer.from(`q ${placed} cm/A Do Q`),
  );
}

/** The mark that the widget asks for (MK/CA) when it brings no drawing of its own. */
export function marcaPadrao(widget: Dicionario, rect: Limites, conversor: Conversor): number {
  const characteristics = getDict(widget, 'MK');
  const wanted = (characteristics && getText(characteristics, 'CA')) ?? '8';
  const { width, path } = MARCAS[wanted] ?? MARCAS[OUTRA_MARCA]!; // it has that one
  const [w, h] = [rect.x1 - rect.x0, rect.y1 - rect.y0];
  const scale = (0.8 * Math.min(w, h)) / 720;
  const placed = [scale, 0, 0, scale, (w - width * scale) / 2, (h - 690 * scale) / 2].map(decimal).join(' ');
  return conversor.stream(
    [`/Type/XObject/Subtype/Form/BBox[0 0 ${decimal(w)} ${decimal(h)}]/Resources<<>>`],
    Buffer.from(`q ${placed} cm 0 g ${path} Q`),
  );
}

/** Never with an exponent: PDF has none. */
export function decimal(value: number): string {
  return (Math.round(value * 1_000_000) / 1_000_000).toFixed(6).replace(/\.?0+$/, '');
}
