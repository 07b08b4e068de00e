import { sql, type Transaction } from 'kysely';
import type { PacienteId } from '@autocusto/dominio/comum/ids.ts';
import type { PacienteRevisaoRepository } from '../../../application/ports/paciente-revisao-repository.ts';
import { toCadastro } from './kysely-paciente-repository.ts';
import type { ProcessosDb } from '../processos-db.ts';

/** Of a list that is read whole; any older one is still read by its version. */
const MAX_REVISOES = 1000;

/** The usuario is the transaction's: row-level security hides every other row. */
export function makeKyselyPacienteRevisaoRepository(trx: Transaction<ProcessosDb>): PacienteRevisaoRepository {
  const edicoes = (id: PacienteId) =>
    trx
      .selectFrom('paciente_revisoes as revisao')
      .select(['revisao.versao', 'criado_em as criadoEm', 'autor_id as autorId', 'motivo'])
      .select(sql<string | null>`(select nome from nomes_dos_atores(array[autor_id]))`.as('autorNome'))
      .where('paciente_id', '=', id)
      // An archived paciente answers like one that never existed, its past included.
      .where(({ exists, selectFrom }) =>
        exists(selectFrom('pacientes').select('id').where('id', '=', id).where('arquivado_em', 'is', null)),
      );

  return {
    listar: (id) =>
      edicoes(id).select(CAMPOS_MUDADOS.as('campos')).orderBy('revisao.versao', 'desc').limit(MAX_REVISOES).execute(),

    async find(id, versao) {
      const row = await edicoes(id).select('conteudo').where('revisao.versao', '=', versao).executeTakeFirst();
      if (!row) return undefined;
      const { conteudo, ...edicao } = row;
      return { ...edicao, pacienteId: id, cadastro: toCadastro(conteudo) };
    },
  };
}

/** Against the version before; a column that did not exist then was as good as null. */
const CAMPOS_MUDADOS = sql<string[]>`array(
  select campo from paciente_revisoes antes, jsonb_object_keys(revisao.conteudo) campo
  where antes.paciente_id = revisao.paciente_id and antes.versao = revisao.versao - 1
    and coalesce(antes.conteudo -> campo, 'null') <> revisao.conteudo -> campo
  order by campo
)`;
