import type { Kysely } from 'kysely';
import type { CatalogoRepository } from '../../../application/ports/catalogo-repository.ts';
import type { ProcessosDb } from '../processos-db.ts';

/** How long a new load may go unseen by this process. */
const CONFERIR_A_CADA_MS = 5_000;

/**
 * Remembers, for the life of one load, what every issue asks of the catalogue: the facts are the same for everybody and
 * change only with the loader, and reading them again is half of an issue's work on the database.
 */
export function makeMemoriaDoCatalogo(now: () => number = () => performance.now()) {
  const fatos = new Map<string, unknown>();
  let versao: string | undefined;
  let conferidaEm = Number.NEGATIVE_INFINITY;

  return function lembrar(catalogo: CatalogoRepository, lerVersao: () => Promise<string | undefined>) {
    const fato = async <T>(chave: string, ler: () => Promise<T>): Promise<T> => {
      await esquecerCargaAnterior(lerVersao);
      if (fatos.has(chave)) return fatos.get(chave) as T; // written below, under the same key
      const lido = await ler();
      fatos.set(chave, lido);
      return lido;
    };
    const lembrado: CatalogoRepository = {
      ...catalogo,
      pacotesEmVigor: () => fato('pacotes', () => catalogo.pacotesEmVigor()),
      normasDoProtocolo: (id) => fato(`normas ${id}`, () => catalogo.normasDoProtocolo(id)),
      findDoenca: (cid) => fato(`doenca ${cid}`, () => catalogo.findDoenca(cid)),
      findProtocolo: (id) => fato(`protocolo ${id}`, () => catalogo.findProtocolo(id)),
      protocolosDoCid: (cid) => fato(`protocolos ${cid}`, () => catalogo.protocolosDoCid(cid)),
      medicamentosDoProtocolo: (id, cid) =>
        fato(`medicamentos ${id} ${cid ?? ''}`, () => catalogo.medicamentosDoProtocolo(id, cid)),
      medicamentosDoCid: (cid) => fato(`medicamentos do CID ${cid}`, () => catalogo.medicamentosDoCid(cid)),
      regras: () => fato('regras', () => catalogo.regras()),
      documentosDoProtocolo: (id) => fato(`documentos ${id}`, () => catalogo.documentosDoProtocolo(id)),
    };
    return lembrado;
  };

  async function esquecerCargaAnterior(lerVersao: () => Promise<string | undefined>): Promise<void> {
    if (now() - conferidaEm < CONFERIR_A_CADA_MS) return;
    const vigente = await lerVersao();
    if (vigente !== versao) fatos.clear();
    versao = vigente;
    conferidaEm = now();
  }
}

/** Which load is in force; `undefined` before the first one. */
export async function versaoDoCatalogo(db: Kysely<ProcessosDb>): Promise<string | undefined> {
  const carga = await db
    .selectFrom('catalogo_cargas')
    .select('sha256')
    .orderBy('carregado_em', 'desc')
    .limit(1)
    .executeTakeFirst();
  return carga?.sha256;
}
