import type { Kysely } from 'kysely';
import type { FatorRepository } from '../../../application/ports/segundo-fator.ts';
import type { AuthDb } from '../auth-db.ts';

/** Row-level security narrows every statement to the usuario of the transaction. */
export function makeKyselyFatorRepository(db: Kysely<AuthDb>): FatorRepository {
  return {
    async find() {
      const row = await db
        .selectFrom('fatores_totp')
        .select(['segredo_cifrado', 'confirmado_em', 'ultimo_passo'])
        .executeTakeFirst();
      return row && { segredo: row.segredo_cifrado, confirmadoEm: row.confirmado_em, ultimoPasso: row.ultimo_passo };
    },

    async iniciar(usuarioId, segredo, agora) {
      const row = await db
        .insertInto('fatores_totp')
        .values({
          usuario_id: usuarioId,
          segredo_cifrado: segredo,
          criado_em: agora,
          confirmado_em: null,
          ultimo_passo: null,
          codigos_em: null,
        })
        .onConflict((conflict) =>
          conflict
            .column('usuario_id')
            .doUpdateSet({ segredo_cifrado: segredo, criado_em: agora, ultimo_passo: null })
            .where('fatores_totp.confirmado_em', 'is', null),
        )
        .returning('usuario_id')
        .executeTakeFirst();
      return row !== undefined;
    },

    async aceitarPasso(passo) {
      const { numUpdatedRows } = await db
        .updateTable('fatores_totp')
        .set({ ultimo_passo: passo })
        .where('confirmado_em', 'is not', null)
        .where((eb) => eb.or([eb('ultimo_passo', 'is', null), eb('ultimo_passo', '<', passo)]))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async confirmar(passo, agora) {
      const { numUpdatedRows } = await db
        .updateTable('fatores_totp')
        .set({ ultimo_passo: passo, confirmado_em: agora })
        .where('confirmado_em', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async remover() {
      await db.deleteFrom('codigos_recuperacao').execute();
      await db.deleteFrom('fatores_totp').execute();
    },

    async trocarCodigos(usuarioId, hashes, agora) {
      // First the one row of the account: two changes at once go one after the other.
      await db.updateTable('fatores_totp').set({ codigos_em: agora }).execute();
      await db.deleteFrom('codigos_recuperacao').execute();
      await db
        .insertInto('codigos_recuperacao')
        .values(hashes.map((hash) => ({ hash, usuario_id: usuarioId, criado_em: agora, usado_em: null })))
        .execute();
    },

    async usarCodigo(hash, agora) {
      const { numUpdatedRows } = await db
        .updateTable('codigos_recuperacao')
        .set({ usado_em: agora })
        .where('hash', '=', hash)
        .where('usado_em', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async contarCodigos() {
      const { total } = await db
        .selectFrom('codigos_recuperacao')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .where('usado_em', 'is', null)
        .executeTakeFirstOrThrow();
      return total;
    },
  };
}
