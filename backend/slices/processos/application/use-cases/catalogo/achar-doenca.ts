import type { Cid } from '@autocusto/dominio/comum/cid.ts';
import { CidIncompletoError } from '../../../domain/catalogo/catalogo-errors.ts';
import type { Doenca } from '@autocusto/dominio/processos/catalogo.ts';
import type { CatalogoRepository } from '../../ports/catalogo-repository.ts';

/**
 * The doenca of a code that a request may carry; `undefined` when the catalogue has none.
 * @throws {CidIncompletoError} for a category (G40), naming its sub-categories. A category that is itself a code of the
 * catalogue (G35) is complete.
 */
export async function acharDoenca(catalogo: CatalogoRepository, cid: Cid): Promise<Doenca | undefined> {
  const doenca = await catalogo.findDoenca(cid);
  if (doenca || cid.includes('.')) return doenca;

  const subcategorias = await catalogo.subcategoriasDe(cid);
  if (subcategorias.length > 0) throw new CidIncompletoError(cid, subcategorias);
  return undefined;
}
