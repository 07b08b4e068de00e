import { type QueryExecutorProvider, sql } from 'kysely';
import { emPaginas } from '../../../../../shared/database/em-paginas.ts';

export interface AcessoAoPaciente {
  readonly em: Date;
  readonly ator_id: string | null;
  readonly ator_nome: string | null;
  readonly acao: string;
}

const LINHAS = 500;

/** Who saw or touched the paciente in the usuario's own chain, oldest first, some at a time. */
export function acessosAoPaciente(
  trx: QueryExecutorProvider,
  usuarioId: string,
  pacienteId: string,
): AsyncIterable<readonly AcessoAoPaciente[]> {
  const consulta = sql<AcessoAoPaciente>`
    with eventos as materialized (
      select sequencia, em, ator_id, acao from eventos_auditoria
      where usuario_id = ${usuarioId} and pacientes @> array[${pacienteId}]::uuid[]
    )
    select em, ator_id, nomes.nome as ator_nome, acao from eventos
    left join nomes_dos_atores(array(select distinct ator_id from eventos)) as nomes on nomes.id = ator_id
    order by sequencia
  `;
  return emPaginas(trx, consulta, LINHAS);
}
