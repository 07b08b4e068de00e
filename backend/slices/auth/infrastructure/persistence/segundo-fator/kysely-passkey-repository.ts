import { type Kysely, type Selectable, sql } from 'kysely';
import { isUniqueViolation } from '../../../../../shared/database/unique-violation.ts';
import { newId } from '../../../../../shared/new-id.ts';
import type { DesafiosDeLogin, PasskeyRepository } from '../../../application/ports/segundo-fator.ts';
import { PasskeyRecusadaError } from '../../../domain/contas/conta-errors.ts';
import type { Passkey } from '../../../domain/segundo-fator/passkey.ts';
import type { AuthDb } from '../auth-db.ts';

/** Row-level security narrows every statement to the usuario of the transaction. */
export function makeKyselyPasskeyRepository(db: Kysely<AuthDb>): PasskeyRepository {
  return {
    async insert(usuarioId, passkey) {
      try {
        await db
          .insertInto('passkeys')
          .values({
            id: passkey.id,
            usuario_id: usuarioId,
            credencial_id: Buffer.from(passkey.credencialId, 'base64url'),
            chave_publica: passkey.chavePublica,
            contador: passkey.contador,
            transportes: [...passkey.transportes],
            nome: passkey.nome,
            criada_em: passkey.criadaEm,
            ultimo_uso_em: passkey.ultimoUsoEm,
          })
          .execute();
      } catch (error) {
        if (isUniqueViolation(error, 'passkeys_credencial_key')) throw new PasskeyRecusadaError({ cause: error });
        throw error;
      }
    },

    async list() {
      const rows = await db.selectFrom('passkeys').selectAll().orderBy('id').execute();
      return rows.map(toDomain);
    },

    async findByCredencial(credencialId) {
      const row = await db
        .selectFrom('passkeys')
        .selectAll()
        .where('credencial_id', '=', Buffer.from(credencialId, 'base64url'))
        .executeTakeFirst();
      return row && toDomain(row);
    },

    async usar(id, contador, agora) {
      const { numUpdatedRows } = await db
        .updateTable('passkeys')
        .set({ contador, ultimo_uso_em: agora })
        .where('id', '=', id)
        // Many authenticators do not count: theirs stays zero (WebAuthn §6.1.1).
        .where((eb) => eb.or([eb('contador', '<', contador), eb.and([eb('contador', '=', 0), eb.val(contador === 0)])]))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async delete(id) {
      const { numDeletedRows } = await db.deleteFrom('passkeys').where('id', '=', id).executeTakeFirst();
      return numDeletedRows === 1n;
    },

    async guardarDesafio(usuarioId, desafio, agora, expiraEm) {
      await db.deleteFrom('desafios_passkey').execute();
      await db
        .insertInto('desafios_passkey')
        .values({ id: newId(), usuario_id: usuarioId, desafio, criado_em: agora, expira_em: expiraEm })
        .execute();
    },

    async usarDesafio(agora) {
      const rows = await db.deleteFrom('desafios_passkey').returning(['desafio', 'expira_em']).execute();
      return rows.find(({ expira_em }) => expira_em > agora)?.desafio;
    },
  };
}

/** Through SECURITY DEFINER functions: nobody has said who they are yet. */
export function makeKyselyDesafiosDeLogin(db: Kysely<AuthDb>): DesafiosDeLogin {
  return {
    async guardar(id, desafio, agora, expiraEm) {
      await sql`select auth_guardar_desafio(${id}, ${desafio}, ${agora}, ${expiraEm})`.execute(db);
    },

    async usar(id, agora) {
      const { rows } = await sql<{
        desafio: string | null;
      }>`select auth_usar_desafio(${id}, ${agora}) as desafio`.execute(db);
      return rows[0]?.desafio ?? undefined;
    },
  };
}

function toDomain(row: Selectable<AuthDb['passkeys']>): Passkey {
  return {
    id: row.id,
    credencialId: Buffer.from(row.credencial_id).toString('base64url'),
    chavePublica: new Uint8Array(row.chave_publica),
    contador: row.contador,
    transportes: row.transportes,
    nome: row.nome,
    criadaEm: row.criada_em,
    ultimoUsoEm: row.ultimo_uso_em,
  };
}
