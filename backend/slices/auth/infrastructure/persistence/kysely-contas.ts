import { type Kysely, sql } from 'kysely';
import type { SessaoId, UsuarioId } from '../../../../shared/domain/ids.ts';
import type { Contas } from '../../application/ports/contas.ts';
import type { SenhaHash } from '../../domain/usuario.ts';
import type { AuthDb } from './auth-db.ts';

/** Through the three SECURITY DEFINER functions: row-level security would show nothing yet. */
export function makeKyselyContas(db: Kysely<AuthDb>): Contas {
  return {
    async porEmail(email) {
      const { rows } = await sql<{ id: UsuarioId; senha_hash: SenhaHash; email_verificado_em: Date | null }>`
        select id, senha_hash, email_verificado_em from auth_usuario_por_email(${email})
      `.execute(db);
      const [row] = rows;
      return row && { id: row.id, senhaHash: row.senha_hash, emailVerificadoEm: row.email_verificado_em };
    },

    async donoDoRefresh(hash) {
      const { rows } = await sql<{ usuario_id: UsuarioId; sessao_id: SessaoId }>`
        select usuario_id, sessao_id from auth_dono_do_refresh(${hash})
      `.execute(db);
      const [row] = rows;
      return row && { usuarioId: row.usuario_id, sessaoId: row.sessao_id };
    },

    async donoDoToken(hash, finalidade) {
      const { rows } = await sql<{ usuario_id: UsuarioId | null }>`
        select auth_dono_do_token(${hash}, ${finalidade}) as usuario_id
      `.execute(db);
      return rows[0]?.usuario_id ?? undefined;
    },
  };
}
