import type { Transaction } from 'kysely';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import type { AuthDb } from '../auth-db.ts';

/**
 * What a request was let in for by a recent proof of identity is written only while the session that proved it lives, in
 * whatever slice: a reset may have ended it since, and must not find a password, a key or another's register coming in
 * behind it. The account's row makes one wait for the other.
 * @throws {SessaoEncerradaError}
 */
export async function assertSessaoVive(
  trx: Transaction<AuthDb>,
  usuarioId: UsuarioId,
  sessaoId: SessaoId,
): Promise<void> {
  await trx.selectFrom('usuarios').select('id').where('id', '=', usuarioId).forNoKeyUpdate().execute();
  const viva = await trx
    .selectFrom('sessoes')
    .select('id')
    .where('id', '=', sessaoId)
    .where('encerrada_em', 'is', null)
    .executeTakeFirst();
  if (!viva) throw new SessaoEncerradaError();
}
