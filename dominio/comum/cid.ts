import type { Brand } from './brand.ts';
import { ValorInvalidoError } from './valor-invalido-error.ts';

export type Cid = Brand<string, 'Cid'>;

/**
 * `G30.0†`, `F00.0*` and `G35X` name what `G30.0`, `F00.0` and `G35` do: the marks say how a code is paired with another
 * (dagger and asterisk of the book), and the X of SUS files fills the place of a sub-category that there is not.
 */
export function semMarcas(cid: string): string {
  return cid.replace(/[\s.†‡*+]+$/u, '').replace(/^\s*([A-Za-z]\d{2})\.?X$/i, '$1');
}

/** Accepts `g40.0`, `G400`, `G35`, `G35X` or `G30.0†`; answers `G40.0`. Whether the code is complete, the catalogue says. */
export function parseCid(input: string): Cid {
  const match = /^([A-Z]\d{2})\.?(\d)?$/.exec(semMarcas(input).trim().toUpperCase());
  if (!match) {
    throw new ValorInvalidoError('cid_invalido', 'O CID-10 não confere.', 'Informe letra e números, como G40.0.');
  }
  const [, categoria, subcategoria] = match;
  // The expression above is the proof that the brand asks for.
  return (subcategoria ? `${categoria}.${subcategoria}` : categoria) as Cid;
}
