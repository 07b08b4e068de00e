import type { Kysely, Selectable } from 'kysely';
import type { ChaveRepository } from '../../../application/ports/chaves.ts';
import { type ChaveApi, MAX_CHAVES } from '../../../domain/chaves/chave-api.ts';
import type { AuthDb } from '../auth-db.ts';

const MINUTO_MS = 60_000;

/** Row-level security narrows every statement to the usuario of the transaction. */
export function makeKyselyChaveRepository(db: Kysely<AuthDb>): ChaveRepository {
  const naoRevogadas = () => db.selectFrom('chaves_api').where('revogada_em', 'is', null);

  return {
    async insert(usuarioId, chave, hash) {
      // Two at once go one after the other: neither passes the limit.
      await db.selectFrom('usuarios').select('id').where('id', '=', usuarioId).forUpdate().execute();
      const existentes = await naoRevogadas().select('id').execute();
      if (existentes.length >= MAX_CHAVES) return false;
      await db
        .insertInto('chaves_api')
        .values({
          id: chave.id,
          usuario_id: usuarioId,
          hash,
          nome: chave.nome,
          escopos: [...chave.escopos],
          final: chave.final,
          criada_em: chave.criadaEm,
          expira_em: chave.expiraEm,
          ultimo_uso_em: chave.ultimoUsoEm,
        })
        .execute();
      return true;
    },

    async list() {
      const rows = await naoRevogadas().selectAll().orderBy('id', 'desc').execute();
      return rows.map(toDomain);
    },

    async usarSeViva(id, agora) {
      const row = await naoRevogadas()
        .innerJoin('usuarios', 'usuarios.id', 'chaves_api.usuario_id')
        .select(['chaves_api.escopos', 'chaves_api.ultimo_uso_em', 'usuarios.tipo'])
        .where('chaves_api.id', '=', id)
        .where('chaves_api.expira_em', '>', agora)
        .where('usuarios.tipo', '=', 'medico')
        .where('usuarios.suspenso_em', 'is', null)
        .executeTakeFirst();
      if (!row) return undefined;
      if (agora.getTime() - (row.ultimo_uso_em?.getTime() ?? 0) >= MINUTO_MS) {
        await db.updateTable('chaves_api').set({ ultimo_uso_em: agora }).where('id', '=', id).execute();
      }
      return { escopos: row.escopos, papel: row.tipo };
    },

    async revogar(id, agora) {
      const { numUpdatedRows } = await db
        .updateTable('chaves_api')
        .set({ revogada_em: agora })
        .where('id', '=', id)
        .where('revogada_em', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async revogarTodas(agora) {
      await db.updateTable('chaves_api').set({ revogada_em: agora }).where('revogada_em', 'is', null).execute();
    },
  };
}

function toDomain(row: Selectable<AuthDb['chaves_api']>): ChaveApi {
  return {
    id: row.id,
    nome: row.nome,
    escopos: row.escopos,
    final: row.final,
    criadaEm: row.criada_em,
    expiraEm: row.expira_em,
    ultimoUsoEm: row.ultimo_uso_em,
  };
}
