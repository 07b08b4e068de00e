import { type Kysely, type Selectable, sql } from 'kysely';
import { isUniqueViolation } from '../../../../../shared/database/unique-violation.ts';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { BilheteRepository, Externos, IdentidadeRepository } from '../../../application/ports/externo.ts';
import {
  type IdentidadeExterna,
  type IdentidadeExternaId,
  TENTATIVAS_DO_BILHETE,
} from '../../../domain/externo/externo.ts';
import { IdentidadeJaLigadaError } from '../../../domain/externo/externo-errors.ts';
import type { ExternoDb } from './externo-db.ts';

/** Through SECURITY DEFINER functions: row-level security would show nothing yet. */
export function makeKyselyExternos(db: Kysely<ExternoDb>): Externos {
  return {
    async guardarPedido(hash, { provedor, ligacao, proximo }, agora, expiraEm) {
      const sessaoId = ligacao?.sessaoId ?? null;
      await sql`
        select auth_guardar_pedido_externo(${hash}, ${provedor}, ${sessaoId}, ${proximo}, ${agora}, ${expiraEm})
      `.execute(db);
    },

    async usarPedido(hash, agora) {
      const { rows } = await sql<{
        provedor: string;
        usuario_id: UsuarioId | null;
        sessao_id: SessaoId | null;
        proximo: string | null;
      }>`select provedor, usuario_id, sessao_id, proximo from auth_usar_pedido_externo(${hash}, ${agora})`.execute(db);
      const [row] = rows;
      if (!row) return undefined;
      const { provedor, usuario_id: usuarioId, sessao_id: sessaoId, proximo } = row;
      return { provedor, ligacao: usuarioId && sessaoId ? { usuarioId, sessaoId } : undefined, proximo };
    },

    async contaDe(provedor, sub) {
      const { rows } = await sql<{
        identidade_id: IdentidadeExternaId;
        usuario_id: UsuarioId;
        suspenso_em: Date | null;
      }>`
        select identidade_id, usuario_id, suspenso_em from auth_conta_da_identidade(${provedor}, ${sub})
      `.execute(db);
      const [row] = rows;
      return row && { identidadeId: row.identidade_id, usuarioId: row.usuario_id, suspenso: row.suspenso_em !== null };
    },

    async donoDoBilhete(hash) {
      const { rows } = await sql<{ usuario_id: UsuarioId | null }>`
        select auth_dono_do_bilhete_externo(${hash}) as usuario_id
      `.execute(db);
      return rows[0]?.usuario_id ?? undefined;
    },
  };
}

export function makeKyselyIdentidadeRepository(db: Kysely<ExternoDb>): IdentidadeRepository {
  return {
    async insert(usuarioId, { id, provedor, subHash, email, criadaEm }) {
      const row = { id, usuario_id: usuarioId, provedor, sub_hash: subHash, email, criada_em: criadaEm };
      try {
        await db.insertInto('identidades_externas').values(row).execute();
      } catch (error) {
        if (isUniqueViolation(error, 'identidades_externas_sub_key')) {
          throw new IdentidadeJaLigadaError({ cause: error });
        }
        throw error;
      }
    },

    async list() {
      const rows = await db.selectFrom('identidades_externas').selectAll().orderBy('id').execute();
      return rows.map(toDomain);
    },

    async findByProvedor(provedor) {
      const row = await db
        .selectFrom('identidades_externas')
        .selectAll()
        .where('provedor', '=', provedor)
        .executeTakeFirst();
      return row && toDomain(row);
    },

    async marcarUso(id, agora) {
      await db.updateTable('identidades_externas').set({ ultimo_uso_em: agora }).where('id', '=', id).execute();
    },

    async delete(id) {
      const row = await db.deleteFrom('identidades_externas').where('id', '=', id).returningAll().executeTakeFirst();
      return row && toDomain(row);
    },
  };
}

export function makeKyselyBilheteRepository(db: Kysely<ExternoDb>): BilheteRepository {
  return {
    async insert(hash, usuarioId, identidadeId, agora, expiraEm) {
      await db.deleteFrom('bilhetes_externos').execute(); // row-level security: this usuario's
      await db
        .insertInto('bilhetes_externos')
        .values({ hash, usuario_id: usuarioId, identidade_id: identidadeId, criado_em: agora, expira_em: expiraEm })
        .execute();
    },

    async tentar(hash, agora) {
      const { numUpdatedRows } = await db
        .updateTable('bilhetes_externos')
        .set((eb) => ({ tentativas: eb('tentativas', '+', 1) }))
        .where('hash', '=', hash)
        .where('expira_em', '>', agora)
        .where('tentativas', '<', TENTATIVAS_DO_BILHETE)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async usar(hash, agora) {
      const row = await db
        .deleteFrom('bilhetes_externos')
        .where('hash', '=', hash)
        .where('expira_em', '>', agora)
        .returning('identidade_id')
        .executeTakeFirst();
      return row?.identidade_id;
    },
  };
}

function toDomain(row: Selectable<ExternoDb['identidades_externas']>): IdentidadeExterna {
  return {
    id: row.id,
    provedor: row.provedor,
    subHash: row.sub_hash,
    email: row.email,
    criadaEm: row.criada_em,
    ultimoUsoEm: row.ultimo_uso_em,
  };
}
