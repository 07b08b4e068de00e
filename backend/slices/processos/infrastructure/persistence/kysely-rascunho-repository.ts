import type { Selectable, Transaction } from 'kysely';
import { VersaoDesatualizadaError } from '../../../../shared/domain/common-errors.ts';
import type { RascunhoRepository } from '../../application/ports/rascunho-repository.ts';
import { Rascunho } from '../../domain/rascunho.ts';
import type { ProcessosDb, RascunhosTable } from './processos-db.ts';

/** The usuario is the transaction's: row-level security hides every other row from each of these queries. */
export function makeKyselyRascunhoRepository(trx: Transaction<ProcessosDb>): RascunhoRepository {
  return {
    async findById(id) {
      const row = await trx.selectFrom('rascunhos').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toDomain(row);
    },

    async insert({ props }) {
      await trx.insertInto('rascunhos').values(toRow(props)).execute();
    },

    async update({ props }) {
      const { id, usuario_id: _, criado_em: __, ...row } = toRow(props);
      const { numUpdatedRows } = await trx
        .updateTable('rascunhos')
        .set(row)
        .where('id', '=', id)
        .where('versao', '=', props.versao - 1)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new VersaoDesatualizadaError();
    },

    async remove(id) {
      const { numDeletedRows } = await trx.deleteFrom('rascunhos').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async listar(limite, depoisDe) {
      let query = trx.selectFrom('rascunhos').selectAll().orderBy('id', 'desc').limit(limite);
      if (depoisDe) query = query.where('id', '<', depoisDe);
      const rows = await query.execute();
      return rows.map(toDomain);
    },
  };
}

function toRow(props: Rascunho['props']) {
  return {
    id: props.id,
    usuario_id: props.usuarioId,
    processo_id: props.processoId,
    conteudo: JSON.stringify(props.conteudo),
    versao: props.versao,
    criado_em: props.criadoEm,
    atualizado_em: props.atualizadoEm,
  };
}

function toDomain(row: Selectable<RascunhosTable>): Rascunho {
  return Rascunho.restore({
    id: row.id,
    usuarioId: row.usuario_id,
    processoId: row.processo_id,
    conteudo: row.conteudo,
    versao: row.versao,
    criadoEm: row.criado_em,
    atualizadoEm: row.atualizado_em,
  });
}
