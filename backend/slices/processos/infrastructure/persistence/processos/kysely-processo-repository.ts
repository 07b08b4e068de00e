import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { Selectable, Transaction } from 'kysely';
import { VersaoDesatualizadaError } from '../../../../../shared/domain/common-errors.ts';
import type { ProcessoRepository } from '../../../application/ports/processo-repository.ts';
import { Processo } from '../../../domain/processos/processo.ts';
import { ProcessoDuplicadoError, RenovacaoDuplicadaError } from '../../../domain/processos/processo-errors.ts';
import type { Renovacao } from '../../../domain/processos/renovacao.ts';
import { conteudoDe } from './conteudo-guardado.ts';
import { selectResumos, venceAte, venceEm } from './processo-resumos.ts';
import type { ProcessosDb, ProcessosTable, RenovacoesTable } from '../processos-db.ts';

/** Of a list that is read whole; any older one is still read by its version. */
const MAX_REVISOES = 1000;

/** The usuario is the transaction's: row-level security hides every other row from each of these queries. */
export function makeKyselyProcessoRepository(trx: Transaction<ProcessosDb>): ProcessoRepository {
  return {
    async findById(id) {
      const row = await trx
        .selectFrom('processos')
        .selectAll()
        .where('id', '=', id)
        .where('arquivado_em', 'is', null)
        .executeTakeFirst();
      if (!row) return undefined;
      const renovacoes = await trx
        .selectFrom('renovacoes')
        .selectAll()
        .where('processo_id', '=', id)
        .orderBy('criado_em')
        .orderBy('id')
        .execute();
      return toDomain(row, renovacoes.map(toRenovacao));
    },

    async insert({ props }) {
      // Without an error the transaction stays usable, and can say which processo is in the way.
      const inserido = await trx
        .insertInto('processos')
        .values(toRow(props))
        .onConflict((oc) => oc.constraint('processos_usuario_paciente_cid_key').doNothing())
        .executeTakeFirst();
      if (inserido.numInsertedOrUpdatedRows === 0n) {
        const existente = await trx
          .selectFrom('processos')
          .select('id')
          .where('paciente_id', '=', props.pacienteId)
          .where('cid', '=', props.cid)
          .executeTakeFirstOrThrow();
        throw new ProcessoDuplicadoError(existente.id);
      }
      await inserirRevisao(trx, props);
    },

    async update({ props }) {
      const { id, usuario_id: _, criado_em: __, ...row } = toRow(props);
      const { numUpdatedRows } = await trx
        .updateTable('processos')
        .set(row)
        .where('id', '=', id)
        .where('versao', '=', props.versao - 1)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new VersaoDesatualizadaError();
      await inserirRevisao(trx, props);
    },

    async insertRenovacao({ props }, { id, data, processoVersao, criadoEm }) {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('renovacoes')
        .values({
          ...{ id, data },
          usuario_id: props.usuarioId,
          processo_id: props.id,
          processo_versao: processoVersao,
          criado_em: criadoEm,
        })
        .onConflict((oc) => oc.constraint('renovacoes_processo_data_key').doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 0n) throw new RenovacaoDuplicadaError();
    },

    listar({ limite, depoisDe, pacienteId }) {
      let query = selectResumos(trx).orderBy('processos.id', 'desc').limit(limite);
      if (depoisDe) query = query.where('processos.id', '<', depoisDe);
      if (pacienteId) query = query.where('processos.paciente_id', '=', pacienteId);
      return query.execute();
    },

    async vencendoAte(ate) {
      const vencendo = trx.selectFrom('processos').select('processos.id').where('processos.arquivado_em', 'is', null);
      const rows = await vencendo.where(venceAte(ate)).orderBy(venceEm).orderBy('processos.id').execute();
      return rows.map(({ id }) => id);
    },

    async resumos(ids) {
      if (ids.length === 0) return [];
      const achados = await selectResumos(trx).where('processos.id', 'in', ids).execute();
      const porId = new Map(achados.map((resumo) => [resumo.id, resumo]));
      return ids.flatMap((id) => porId.get(id) ?? []);
    },

    revisoes: (id) =>
      trx
        .selectFrom('processo_revisoes')
        .select(['versao', 'criado_em as criadoEm'])
        .where('processo_id', '=', id)
        .orderBy('versao', 'desc')
        .limit(MAX_REVISOES)
        .execute(),
  };
}

async function inserirRevisao(trx: Transaction<ProcessosDb>, props: Processo['props']): Promise<void> {
  const { usuario_id, id: processo_id, versao, emissor_id, protocolo_id, conteudo, atualizado_em } = toRow(props);
  await trx
    .insertInto('processo_revisoes')
    .values({ usuario_id, processo_id, versao, emissor_id, protocolo_id, conteudo, criado_em: atualizado_em })
    .execute();
}

/** What has no column of its own is the conteudo. */
function toRow(props: Processo['props']) {
  const { id, usuarioId, pacienteId, cid, emissorId, protocoloId, versao, renovacoes: _, ...resto } = props;
  const { criadoEm, atualizadoEm, ...conteudo } = resto;
  return {
    ...{ id, cid, versao, usuario_id: usuarioId, paciente_id: pacienteId },
    ...{ emissor_id: emissorId, protocolo_id: protocoloId, criado_em: criadoEm, atualizado_em: atualizadoEm },
    conteudo: JSON.stringify(paraSnake(conteudo)),
  };
}

function toDomain(row: Selectable<ProcessosTable>, renovacoes: readonly Renovacao[]): Processo {
  return Processo.restore({
    ...conteudoDe(row),
    id: row.id,
    usuarioId: row.usuario_id,
    pacienteId: row.paciente_id,
    cid: row.cid,
    emissorId: row.emissor_id,
    protocoloId: row.protocolo_id,
    versao: row.versao,
    renovacoes,
    criadoEm: row.criado_em,
    atualizadoEm: row.atualizado_em,
  });
}

function toRenovacao({ id, data, processo_versao, criado_em }: Selectable<RenovacoesTable>): Renovacao {
  return { id, data, processoVersao: processo_versao, criadoEm: criado_em };
}
