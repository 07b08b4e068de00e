import type { Papel } from '../../../../../shared/domain/papel.ts';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../../../shared/database/database.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Decisao, RecuperacaoRepository, Recuperacoes } from '../../../application/ports/recuperacoes.ts';
import { expiracaoDaRecuperacao, type RecuperacaoId } from '../../../domain/contas/recuperacao.ts';
import type { AuthDb } from '../auth-db.ts';

/** Row-level security narrows every statement to the usuario of the transaction. */
export function makeKyselyRecuperacaoRepository(db: Kysely<AuthDb>): RecuperacaoRepository {
  const repository: RecuperacaoRepository = {
    async abrir(id, usuarioId, agora) {
      await repository.encerrar('substituida', agora);
      const expira_em = expiracaoDaRecuperacao(agora);
      await db.insertInto('recuperacoes').values({ id, usuario_id: usuarioId, pedida_em: agora, expira_em }).execute();
    },

    async encerrar(desfecho, agora) {
      const encerradas = await db
        .updateTable('recuperacoes')
        .set({ encerrada_em: agora, desfecho })
        .where('encerrada_em', 'is', null)
        .returning('expira_em')
        .execute();
      return encerradas.some(({ expira_em }) => expira_em > agora);
    },

    async concluir(agora) {
      const { rows } = await sql<{ concluiu: boolean }>`select recuperacao_concluir(${agora}) as concluiu`.execute(db);
      return rows[0]?.concluiu === true;
    },

    async administradores() {
      const { rows } = await sql<{ email: string }>`select email from recuperacao_administradores()`.execute(db);
      return rows.map(({ email }) => email);
    },
  };
  return repository;
}

/** Through the SECURITY DEFINER functions of administration: each begins by asking whether this is an administrador. */
export function makeKyselyRecuperacoes(database: Database<AuthDb>): Recuperacoes {
  async function decidir(administradorId: UsuarioId, chamada: RawBuilder<Decisao>): Promise<Decisao> {
    const { rows } = await database.comoUsuario(administradorId, (trx) => chamada.execute(trx));
    return rows[0] ?? { resultado: 'nao_encontrado' };
  }

  return {
    async listar(administradorId, agora) {
      const { rows } = await database.comoUsuario(administradorId, (trx) =>
        sql<{
          id: RecuperacaoId;
          usuario_id: UsuarioId;
          nome: string;
          email: string;
          tipo: Papel;
          pedida_em: Date;
          confirmada_em: Date | null;
          vale_em: Date | null;
        }>`select * from administracao_recuperacoes(${agora})`.execute(trx),
      );
      return rows.map(({ usuario_id, tipo, pedida_em, confirmada_em, vale_em, ...same }) => ({
        ...same,
        papel: tipo,
        usuarioId: usuario_id,
        pedidaEm: pedida_em,
        confirmadaEm: confirmada_em,
        valeEm: vale_em,
      }));
    },

    confirmar: (administradorId, id, agora, cancelamento) =>
      decidir(
        administradorId,
        sql`select * from administracao_confirmar_recuperacao(${id}, ${agora}, ${cancelamento})`,
      ),

    recusar: (administradorId, id, agora) =>
      decidir(administradorId, sql`select * from administracao_recusar_recuperacao(${id}, ${agora})`),
  };
}
