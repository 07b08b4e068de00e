import { type Kysely, sql } from 'kysely';
import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { ProcessoResumido } from '../../../application/ports/processo-repository.ts';
import { PARAMETROS } from '@autocusto/dominio/processos/parametros-ceaf.ts';
import type { ProcessosDb } from '../processos-db.ts';

/** Date of the last cycle that was issued: of its renovacao, or of the latest packet of the first one. */
const ultimaData = sql<CalendarDate | null>`greatest(
  (select max(renovacoes.data) from documentos_emitidos as emitido
    join renovacoes on renovacoes.id = emitido.renovacao_id
    where emitido.processo_id = processos.id),
  (select emitido.data from documentos_emitidos as emitido
    where emitido.processo_id = processos.id and emitido.renovacao_id is null
    order by emitido.criado_em desc limit 1)
)`;

/** A renovacao covers nothing until it is issued: alone, it is due on its own date. */
const venceEm = sql<CalendarDate | null>`coalesce(
  (${ultimaData} + make_interval(months => ${sql.lit(PARAMETROS.cicloMeses.valor)}))::date,
  (select max(renovacoes.data) from renovacoes where renovacoes.processo_id = processos.id)
)`;

/** Name and strength, in the order of the prescription. */
const medicamentos = sql<string[]>`array(
  select trim(medicamentos.nome || ' ' || medicamentos.dosagem)
  from jsonb_array_elements(processos.conteudo -> 'medicamentos') with ordinality as item (valor, ordem)
  join medicamentos on medicamentos.id = item.valor ->> 'medicamento_id'
  order by item.ordem
)`;

/** What the lists show, before order and limit. */
export function selectResumos(db: Kysely<ProcessosDb>) {
  return db
    .selectFrom('processos')
    .innerJoin('pacientes', 'pacientes.id', 'processos.paciente_id')
    .innerJoin('doencas', 'doencas.cid', 'processos.cid')
    .where('processos.arquivado_em', 'is', null)
    .select([
      'processos.id',
      'processos.versao',
      'processos.paciente_id as pacienteId',
      'pacientes.nome as pacienteNome',
      'pacientes.cpf as pacienteCpf',
      'pacientes.cns as pacienteCns',
      'processos.cid',
      'doencas.nome as doencaNome',
      'processos.criado_em as criadoEm',
      'processos.atualizado_em as atualizadoEm',
    ])
    .select([medicamentos.as('medicamentos'), ultimaData.as('ultimaData'), venceEm.as('venceEm')])
    .$castTo<ProcessoResumido>();
}

export const venceAte = (ate: CalendarDate) => sql<boolean>`${venceEm} <= ${ate}::date`;
export { venceEm };
