import type { Kysely } from 'kysely';
import type { TokenRepository } from '../../../application/ports/repositorios.ts';
import type { Finalidade, TokenHash } from '../../../domain/contas/token-de-uso-unico.ts';
import type { AuthDb } from '../auth-db.ts';

export function makeKyselyTokenRepository(db: Kysely<AuthDb>): TokenRepository {
  const usar = (hash: TokenHash, finalidade: Finalidade, agora: Date) =>
    db
      .updateTable('tokens_uso_unico')
      .set({ usado_em: agora })
      .where('hash', '=', hash)
      .where('finalidade', '=', finalidade)
      .where('usado_em', 'is', null)
      .where('expira_em', '>', agora);

  return {
    async insert({ hash, usuarioId, finalidade, expiraEm, emailNovo = null }, agora) {
      await db
        .updateTable('tokens_uso_unico')
        .set({ usado_em: agora })
        .where('finalidade', '=', finalidade)
        .where('usado_em', 'is', null)
        .execute();
      await db
        .insertInto('tokens_uso_unico')
        .values({
          hash,
          usuario_id: usuarioId,
          finalidade,
          criado_em: agora,
          expira_em: expiraEm,
          usado_em: null,
          email_novo: emailNovo,
        })
        .execute();
    },

    async use(hash, finalidade, agora) {
      const { numUpdatedRows } = await usar(hash, finalidade, agora).executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async useParaEmail(hash, agora) {
      const row = await usar(hash, 'email', agora).returning('email_novo').executeTakeFirst();
      return row?.email_novo ?? undefined;
    },

    async isUsable(hash, finalidade, agora) {
      const row = await db
        .selectFrom('tokens_uso_unico')
        .select('hash')
        .where('hash', '=', hash)
        .where('finalidade', '=', finalidade)
        .where('usado_em', 'is', null)
        .where('expira_em', '>', agora)
        .executeTakeFirst();
      return row !== undefined;
    },

    async retireAll(agora) {
      await db.updateTable('tokens_uso_unico').set({ usado_em: agora }).where('usado_em', 'is', null).execute();
    },
  };
}
