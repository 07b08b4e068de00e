import type { Limites } from './conteudo/matriz.ts';
import type { Tinta } from './conteudo/tinta.ts';

const MAX = 120;
const ABOVE = 24;
const BESIDE = 160;
const GAP = 14;

/** What stands beside or above a field on the page; for an option, what follows it. */
export function rotuloDe(rect: Limites, tipo: 'texto' | 'opcao', tintas: readonly Tinta[]): string {
  const textos = tintas.filter(({ tipo: kind, texto }) => kind === 'texto' && /[\p{L}\p{N}]/u.test(texto));
  if (tipo === 'texto') return limpo(aEsquerda(rect, textos) || acima(rect, textos));
  return limpo(emVolta(rect, textos) || aDireita(rect, textos) || aEsquerda(rect, textos));
}

/** `(  ) naproxeno`: the box stands inside the text. */
function emVolta(rect: Limites, textos: readonly Tinta[]): string {
  const found = mesmaLinha(rect, textos).find(({ x0, x1 }) => x0 < rect.x0 && x0 > rect.x0 - GAP && x1 > rect.x1 + GAP);
  return found?.texto.replace(/^[^\p{L}\p{N}]+/u, '') ?? '';
}

function limpo(texto: string): string {
  return texto
    .replace(/[\s_.…]+/g, ' ')
    .replace(/[:*]+\s*$/, '')
    .trim()
    .slice(0, MAX);
}

function mesmaLinha(rect: Limites, textos: readonly Tinta[]): Tinta[] {
  const middle = (rect.y0 + rect.y1) / 2;
  return textos.filter(({ y0, y1 }) => y0 <= middle + 3 && y1 >= middle - 3);
}

function aEsquerda(rect: Limites, textos: readonly Tinta[]): string {
  const before = mesmaLinha(rect, textos)
    .filter(({ x0, x1 }) => x0 < rect.x0 && x1 > rect.x0 - BESIDE && x1 < rect.x0 + (rect.x1 - rect.x0) / 2)
    .sort((a, b) => b.x1 - a.x1);
  return contiguos(before, (last, next) => last.x0 - next.x1)
    .toReversed()
    .map(({ texto }) => texto)
    .join(' ');
}

function aDireita(rect: Limites, textos: readonly Tinta[]): string {
  const after = mesmaLinha(rect, textos)
    .filter(({ x0 }) => x0 >= rect.x1 - 2 && x0 < rect.x1 + BESIDE)
    .sort((a, b) => a.x0 - b.x0);
  return contiguos(after, (last, next) => next.x0 - last.x1)
    .map(({ texto }) => texto)
    .join(' ');
}

function acima(rect: Limites, textos: readonly Tinta[]): string {
  const above = textos
    .filter(({ x0, x1, y0 }) => y0 >= rect.y1 - 4 && y0 < rect.y1 + ABOVE && x1 > rect.x0 && x0 < rect.x1)
    .sort((a, b) => a.y0 - b.y0);
  const line = above.filter(({ y0 }) => y0 - above[0]!.y0 < 3).sort((a, b) => a.x0 - b.x0); // empty when `above` is
  return line.map(({ texto }) => texto).join(' ');
}

/** Pieces of one phrase: the first gap that is wider than a few letters ends it. */
function contiguos(tintas: readonly Tinta[], gap: (last: Tinta, next: Tinta) => number): Tinta[] {
  const found: Tinta[] = [];
  for (const tinta of tintas) {
    const last = found.at(-1);
    if (last && gap(last, tinta) > GAP) break;
    found.push(tinta);
  }
  return found;
}
