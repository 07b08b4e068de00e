import { type Kysely, sql } from 'kysely';
import { contextoAtual } from '../../../../../shared/contexto.ts';
import type { Recusas } from '../../../application/ports/recusas.ts';
import type { AuthDb } from '../auth-db.ts';

export function makeKyselyRecusas(db: Kysely<AuthDb>): Recusas {
  return {
    async registrar({ acao = 'sessao.recusar', conta, sessao, chave, codigo }) {
      const origem = sessao ?? chave;
      const { pedidoId = null, endereco = null } = contextoAtual() ?? {};
      await sql`
        select auth_registrar_recusa(
          ${acao}, ${conta ?? null}, ${origem?.ator ?? null}, ${origem?.id ?? null}, ${codigo}, ${pedidoId}, ${endereco}
        )
      `.execute(db);
    },
  };
}
