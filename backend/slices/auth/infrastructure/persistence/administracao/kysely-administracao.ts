import type { Papel } from '../../../../../shared/domain/papel.ts';
import { sql } from 'kysely';
import type { Database } from '../../../../../shared/database/database.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Administracao } from '../../../application/ports/administracao.ts';
import type { AuthDb } from '../auth-db.ts';

/** Through the SECURITY DEFINER functions of administration: each begins by asking whether this is an administrador. */
export function makeKyselyAdministracao(database: Database<AuthDb>): Administracao {
  /** The functions always answer one row. */
  async function resultadoDe<T>(administradorId: UsuarioId, chamada: ReturnType<typeof sql<{ resultado: T }>>) {
    const { rows } = await database.comoUsuario(administradorId, (trx) => chamada.execute(trx));
    const [row] = rows;
    if (!row) throw new Error('the function of administration did not answer');
    return row.resultado;
  }

  return {
    async buscar(administradorId, termo, limite) {
      const { rows } = await database.comoUsuario(administradorId, (trx) =>
        sql<{
          id: UsuarioId;
          nome: string;
          email: string;
          tipo: Papel;
          suspenso_em: Date | null;
          criado_em: Date;
        }>`select * from administracao_buscar_usuarios(${termo}, ${limite})`.execute(trx),
      );
      return rows.map(({ tipo, suspenso_em, criado_em, ...same }) => ({
        ...same,
        papel: tipo,
        suspensoEm: suspenso_em,
        criadoEm: criado_em,
      }));
    },

    mudarPapel: (administradorId, alvo, papel) =>
      resultadoDe(administradorId, sql`select administracao_mudar_papel(${alvo}, ${papel}) as resultado`),

    suspender: (administradorId, alvo, suspender) =>
      resultadoDe(administradorId, sql`select administracao_suspender(${alvo}, ${suspender}) as resultado`),

    async eventosRecentes(administradorId) {
      const { rows } = await database.comoUsuario(administradorId, (trx) =>
        sql<{ acao: string; total: number }>`select acao, total from estatisticas_de_seguranca()`.execute(trx),
      );
      return new Map(rows.map(({ acao, total }) => [acao, total]));
    },
  };
}
