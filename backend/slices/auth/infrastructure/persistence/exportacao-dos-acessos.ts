import { type QueryExecutorProvider, sql } from 'kysely';

export interface AcessoAoPaciente {
  readonly em: Date;
  readonly ator_id: string | null;
  readonly ator_nome: string | null;
  readonly acao: string;
}

/** Any slice's database: whatever its tables, the audit is beside them. */
interface TransactionOfUsuario {
  comoUsuario<T>(usuarioId: string, work: (trx: QueryExecutorProvider) => Promise<T>): Promise<T>;
}

/** Who saw or touched the paciente in the usuario's own chain, oldest first. */
export function makeAcessosAoPaciente(database: TransactionOfUsuario) {
  return (usuarioId: string, pacienteId: string): Promise<readonly AcessoAoPaciente[]> =>
    database.comoUsuario(usuarioId, async (trx) => {
      const { rows } = await sql<AcessoAoPaciente>`
        with eventos as materialized (
          select sequencia, em, ator_id, acao from eventos_auditoria
          where usuario_id = ${usuarioId} and pacientes @> array[${pacienteId}]::uuid[]
        )
        select em, ator_id, nomes.nome as ator_nome, acao from eventos
        left join nomes_dos_atores(array(select distinct ator_id from eventos)) as nomes on nomes.id = ator_id
        order by sequencia
      `.execute(trx);
      return rows;
    });
}
