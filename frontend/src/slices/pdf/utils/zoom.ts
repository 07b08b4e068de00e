export const ZOOM_MINIMO = 0.4;
export const ZOOM_MAXIMO = 4;
const PASSOS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

export function limitar(zoom: number): number {
  return Math.min(ZOOM_MAXIMO, Math.max(ZOOM_MINIMO, zoom));
}

/** The next step up or down from any zoom, a pinched one included. */
export function passo(zoom: number, direcao: 1 | -1): number {
  const folga = 0.005;
  const proximo =
    direcao === 1 ? PASSOS.find((item) => item > zoom + folga) : PASSOS.findLast((item) => item < zoom - folga);
  return limitar(proximo ?? zoom);
}

/** Pixels of the bitmap for a page shown at `largura` CSS pixels; bounded, for phones have little memory. */
export function escalaDoBitmap(largura: number, larguraPt: number, pixelRatio: number): number {
  const MAX_PX = 2600;
  return Math.min(largura * Math.min(pixelRatio, 2.5), MAX_PX) / larguraPt;
}
