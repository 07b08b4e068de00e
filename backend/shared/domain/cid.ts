import type { Brand } from './brand.ts';
import { ValorInvalidoError } from './valor-invalido-error.ts';

export type Cid = Brand<string, 'Cid'>;

/** Accepts `g40.0`, `G400` or `G35`; answers `G40.0`. Whether the code is complete, the catalogue says. */
export function parseCid(input: string): Cid {
  const match = /^([A-Z]\d{2})\.?(\d)?$/.exec(input.trim().toUpperCase());
  if (!match) {
    throw new ValorInvalidoError('cid_invalido', 'O CID-10 não confere.', 'Informe letra e números, como G40.0.');
  }
  const [, categoria, subcategoria] = match;
  // The expression above is the proof that the brand asks for.
  return (subcategoria ? `${categoria}.${subcategoria}` : categoria) as Cid;
}
