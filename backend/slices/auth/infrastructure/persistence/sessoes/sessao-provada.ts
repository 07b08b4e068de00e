import { contextoAtual } from '../../../../../shared/contexto.ts';
import type { Database } from '../../../../../shared/database/database.ts';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import type { AuthDb } from '../auth-db.ts';

/**
 * What a request was let in for by a recent proof of identity is written only while the session that proved it lives: a
 * reset may have ended it since, and must not find a password, a key or an invitation coming in behind it. The account's
 * row makes one wait for the other. A snapshot only reads, and long: it holds nobody.
 */
export function comSessaoProvada(database: Database<AuthDb>): Database<AuthDb> {
  return {
    ...database,
    comoUsuario: (usuarioId, work, options) =>
      database.comoUsuario(
        usuarioId,
        async (trx) => {
          const { sessaoProvada, atorId } = contextoAtual() ?? {};
          if (sessaoProvada && atorId === usuarioId && !options?.retrato) {
            await trx
              .selectFrom('usuarios')
              .select('id')
              .where('id', '=', usuarioId as UsuarioId)
              .forNoKeyUpdate()
              .execute();
            const viva = await trx
              .selectFrom('sessoes')
              .select('id')
              .where('id', '=', sessaoProvada as SessaoId)
              .where('encerrada_em', 'is', null)
              .executeTakeFirst();
            if (!viva) throw new SessaoEncerradaError();
          }
          return work(trx);
        },
        options,
      ),
  };
}
