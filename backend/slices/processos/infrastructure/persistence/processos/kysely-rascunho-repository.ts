import { type Selectable, sql, type Transaction } from 'kysely';
import { checkViolated } from '../../../../../shared/database/unique-violation.ts';
import { VersaoDesatualizadaError } from '../../../../../shared/domain/common-errors.ts';
import type { RascunhoRepository } from '../../../application/ports/rascunho-repository.ts';
import { CotaDeRascunhosError } from '../../../domain/processos/processo-errors.ts';
import { Rascunho, type RascunhoResumido } from '../../../domain/processos/rascunho.ts';
import type { ProcessosDb, RascunhosTable } from '../processos-db.ts';

/** The usuario is the transaction's: row-level security hides every other row from each of these queries. */
export function makeKyselyRascunhoRepository(trx: Transaction<ProcessosDb>): RascunhoRepository {
  return {
    async findById(id) {
      const row = await trx.selectFrom('rascunhos').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toDomain(row);
    },

    async insert({ props }) {
      await trx.insertInto('rascunhos').values(toRow(props)).execute().catch(cotaDeRascunhos);
    },

    async update({ props }) {
      const { id, usuario_id: _, criado_em: __, ...row } = toRow(props);
      const { numUpdatedRows } = await trx
        .updateTable('rascunhos')
        .set(row)
        .where('id', '=', id)
        .where('versao', '=', props.versao - 1)
        .executeTakeFirst()
        .catch(cotaDeRascunhos);
      if (numUpdatedRows === 0n) throw new VersaoDesatualizadaError();
    },

    async remove(id) {
      const { numDeletedRows } = await trx.deleteFrom('rascunhos').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async listar(limite, depoisDe) {
      const { rows } = await sql<RascunhoResumido>`
        select id, versao, criado_em as "criadoEm", atualizado_em as "atualizadoEm",
          coalesce(processo_id::text, ${texto('caso', 'processo_id')}) as "processoId",
          ${texto('caso', 'cid')} as cid, ${texto('caso', 'doenca_nome')} as "doencaNome",
          ${texto('caso', 'paciente_id')} as "pacienteId", ${texto('paciente', 'nome')} as "pacienteNome",
          ${texto('paciente', 'cpf')} as "pacienteCpf", ${texto('paciente', 'cns')} as "pacienteCns"
        from (
          select *, conteudo -> 'caso' as caso, conteudo #> '{valores,paciente}' as paciente from rascunhos
          where ${depoisDe ?? null}::uuid is null or id < ${depoisDe ?? null}::uuid
          order by id desc limit ${limite} offset 0
        ) as pagina
        order by id desc
      `.execute(trx);
      return rows;
    },
  };
}

/** Longer than any name or number is: a form holds whatever was sent as one, and a list answers bounded bytes. */
const MAX_RESUMIDO = 200;

/** What the form says there, if it is text. */
function texto(parte: 'caso' | 'paciente', campo: string) {
  const valor = sql`${sql.ref(parte)} -> ${sql.lit(campo)}`;
  return sql<string | null>`case when jsonb_typeof(${valor}) = 'string'
    then left(${sql.ref(parte)} ->> ${sql.lit(campo)}, ${sql.lit(MAX_RESUMIDO)}) end`;
}

/** The quota is the database's to count. */
function cotaDeRascunhos(error: unknown): never {
  const motivo = /^rascunhos_(quantos|bytes)_cota$/.exec(checkViolated(error) ?? '')?.[1];
  if (motivo) throw new CotaDeRascunhosError(motivo as 'quantos' | 'bytes', { cause: error });
  throw error;
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
