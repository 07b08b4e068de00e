export type Matriz = readonly [number, number, number, number, number, number];

export const IDENTIDADE: Matriz = [1, 0, 0, 1, 0, 0];

export interface Limites {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** `first`, then `second`: row vectors, as in PDF. */
export function multiplicar([a, b, c, d, e, f]: Matriz, [A, B, C, D, E, F]: Matriz): Matriz {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function transformar([a, b, c, d, e, f]: Matriz, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function limitesDe(points: readonly (readonly [number, number])[]): Limites {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

export function transformarLimites(matriz: Matriz, { x0, y0, x1, y1 }: Limites): Limites {
  return limitesDe([
    transformar(matriz, x0, y0),
    transformar(matriz, x1, y0),
    transformar(matriz, x0, y1),
    transformar(matriz, x1, y1),
  ]);
}

export function asMatriz(numbers: readonly number[] | undefined): Matriz {
  return numbers?.length === 6 ? (numbers as unknown as Matriz) : IDENTIDADE; // six numbers, counted
}

/** Corners in any order. */
export function asLimites(numbers: readonly number[] | undefined): Limites | undefined {
  if (numbers?.length !== 4) return undefined;
  const [a, b, c, d] = numbers as unknown as readonly [number, number, number, number]; // four, counted
  return { x0: Math.min(a, c), y0: Math.min(b, d), x1: Math.max(a, c), y1: Math.max(b, d) };
}
