import { type Kysely, sql } from 'kysely';
import { isUniqueViolation } from '../../../../../shared/database/unique-violation.ts';
import type { Delegante, UsuarioRepository } from '../../../application/ports/repositorios.ts';
import { EmailJaCadastradoError } from '../../../domain/auth-errors.ts';
import type { AuthDb } from '../auth-db.ts';

export function makeKyselyUsuarioRepository(db: Kysely<AuthDb>): UsuarioRepository {
  return {
    async insert({ id, email, nome, papel, emailVerificadoEm }, senhaHash) {
      const row = { id, email, nome, tipo: papel, senha_hash: senhaHash, email_verificado_em: emailVerificadoEm };
      try {
        await db.insertInto('usuarios').values(row).execute();
      } catch (error) {
        if (isUniqueViolation(error, 'usuarios_email_key')) throw new EmailJaCadastradoError({ cause: error });
        throw error;
      }
    },

    async findById(id) {
      const row = await db
        .selectFrom('usuarios')
        .select(['id', 'email', 'nome', 'tipo', 'email_verificado_em', 'suspenso_em', 'retida_em'])
        .where('id', '=', id)
        .executeTakeFirst();
      return (
        row && {
          id: row.id,
          email: row.email,
          nome: row.nome,
          papel: row.tipo,
          emailVerificadoEm: row.email_verificado_em,
          suspensoEm: row.suspenso_em,
          retidaEm: row.retida_em,
        }
      );
    },

    async holdsSenha(id, senhaHash) {
      const row = await db
        .selectFrom('usuarios')
        .select('id')
        .where('id', '=', id)
        .where('senha_hash', '=', senhaHash)
        .forUpdate()
        .executeTakeFirst();
      return row !== undefined;
    },

    async hold(id) {
      await db.selectFrom('usuarios').select('id').where('id', '=', id).forNoKeyUpdate().execute();
    },

    async reter(id, agora) {
      await db
        .updateTable('usuarios')
        .set({ retida_em: agora, atualizado_em: agora })
        .where('id', '=', id)
        .where('retida_em', 'is', null)
        .execute();
    },

    async trocarSenha(id, senhaHash, agora) {
      await db
        .updateTable('usuarios')
        .set({ senha_hash: senhaHash, atualizado_em: agora })
        .where('id', '=', id)
        .execute();
    },

    async senhaHash(id) {
      const row = await db.selectFrom('usuarios').select('senha_hash').where('id', '=', id).executeTakeFirst();
      return row?.senha_hash;
    },

    async trocarEmail(id, email, agora) {
      try {
        await db
          .updateTable('usuarios')
          .set({ email, email_verificado_em: agora, atualizado_em: agora })
          .where('id', '=', id)
          .execute();
      } catch (error) {
        if (isUniqueViolation(error, 'usuarios_email_key')) throw new EmailJaCadastradoError({ cause: error });
        throw error;
      }
    },

    async pinHash(id) {
      const row = await db.selectFrom('usuarios').select('pin_hash').where('id', '=', id).executeTakeFirst();
      return row?.pin_hash ?? undefined;
    },

    async trocarPin(id, pinHash, agora) {
      await db.updateTable('usuarios').set({ pin_hash: pinHash, atualizado_em: agora }).where('id', '=', id).execute();
    },

    async delegantes() {
      const { rows } = await sql<Delegante>`
        select usuario_id as id, nome, papel from auth_delegantes()
      `.execute(db);
      return rows;
    },

    async confirmarEmail(id, agora) {
      await db
        .updateTable('usuarios')
        .set({ email_verificado_em: agora, atualizado_em: agora })
        .where('id', '=', id)
        .where('email_verificado_em', 'is', null)
        .execute();
      await sql`select convite_aceitar_do_cadastro()`.execute(db);
    },
  };
}
