import { type Kysely, sql } from 'kysely';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Contas } from '../../../application/ports/contas.ts';
import type { ChaveApiId } from '../../../domain/chaves/chave-api.ts';
import type { SenhaHash } from '../../../domain/contas/usuario.ts';
import type { AuthDb } from '../auth-db.ts';

interface Conta {
  id: UsuarioId;
  senha_hash: SenhaHash;
  email_verificado_em: Date | null;
  suspenso_em: Date | null;
}

/** Through SECURITY DEFINER functions: row-level security would show nothing yet. */
export function makeKyselyContas(db: Kysely<AuthDb>): Contas {
  return {
    async porEmail(email) {
      const { rows } = await sql<Conta>`
        select id, senha_hash, email_verificado_em, suspenso_em from auth_conta_por_email(${email})
      `.execute(db);
      const [row] = rows;
      return (
        row && {
          id: row.id,
          senhaHash: row.senha_hash,
          emailVerificadoEm: row.email_verificado_em,
          suspensoEm: row.suspenso_em,
        }
      );
    },

    async donoDoRefresh(hash) {
      const { rows } = await sql<{ usuario_id: UsuarioId; sessao_id: SessaoId }>`
        select usuario_id, sessao_id from auth_dono_do_refresh(${hash})
      `.execute(db);
      const [row] = rows;
      return row && { usuarioId: row.usuario_id, sessaoId: row.sessao_id };
    },

    async donoDaChave(hash) {
      const { rows } = await sql<{ usuario_id: UsuarioId; chave_id: ChaveApiId }>`
        select usuario_id, chave_id from auth_dono_da_chave(${hash})
      `.execute(db);
      const [row] = rows;
      return row && { usuarioId: row.usuario_id, chaveId: row.chave_id };
    },

    async donoDaPasskey(credencialId) {
      const credencial = Buffer.from(credencialId, 'base64url');
      const { rows } = await sql<{ usuario_id: UsuarioId | null }>`
        select auth_dono_da_passkey(${credencial}) as usuario_id
      `.execute(db);
      return rows[0]?.usuario_id ?? undefined;
    },

    async donoDoToken(hash, finalidade) {
      const { rows } = await sql<{ usuario_id: UsuarioId | null }>`
        select auth_dono_do_token(${hash}, ${finalidade}) as usuario_id
      `.execute(db);
      return rows[0]?.usuario_id ?? undefined;
    },
  };
}
