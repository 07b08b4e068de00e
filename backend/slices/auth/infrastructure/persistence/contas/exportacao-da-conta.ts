import { sql, type Transaction } from 'kysely';
import type { Database } from '../../../../../shared/database/database.ts';
import { emPaginas } from '../../../../../shared/database/em-paginas.ts';
import type { ExportadorDaConta } from '../../../application/ports/exportacao.ts';
import type { AuthDb } from '../auth-db.ts';

/** Patients' data has an export of its own, by paciente; the trail has its own pages. */
export const FORA_DA_CONTA = [
  ...['pacientes', 'paciente_revisoes', 'processos', 'processo_revisoes', 'renovacoes', 'documentos_emitidos'],
  ...['rascunhos', 'chaves_idempotencia', 'eventos_auditoria', 'cadeias_auditoria'],
];

const LINHAS = 200;

/** By the catalogue and the class of each column: a table made tomorrow is in the export tomorrow. */
export function makeExportadorDaConta(database: Database<AuthDb>): ExportadorDaConta {
  return {
    percorrer: (usuarioId, destino) => {
      const percorrer = async (trx: Transaction<AuthDb>) => {
        for (const { tabela, dono, colunas } of await tabelasDaConta(trx)) {
          const consulta = sql<{ registro: string }>`
            select to_jsonb(linha)::text as registro from (
              select ${sql.join(colunas.map((coluna) => sql.ref(coluna)))} from ${sql.table(tabela)}
              where ${sql.ref(dono)} = ${usuarioId}
            ) as linha
          `;
          for await (const pagina of emPaginas(trx, consulta, LINHAS)) {
            destino(
              tabela,
              pagina.map(({ registro }) => registro),
            );
          }
        }
      };
      return database.comoUsuario(usuarioId, percorrer, { retrato: true });
    },
  };
}

async function tabelasDaConta(
  trx: Transaction<AuthDb>,
): Promise<readonly { tabela: string; dono: string; colunas: string[] }[]> {
  const { rows } = await sql<{ tabela: string; dono: string; colunas: string[] }>`
    with colunas as (
      select c.oid, c.relname::text as tabela, a.attname::text as coluna, a.attnum,
        coalesce(col_description(c.oid, a.attnum), '') as comentario
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and has_column_privilege(c.oid, a.attnum, 'select')
    )
    select tabela, case tabela when 'usuarios' then 'id' else 'usuario_id' end as dono,
      array_agg(coluna order by attnum) filter (where comentario not like '[SEGREDO]%') as colunas
    from colunas
    where not tabela = any (${FORA_DA_CONTA}::text[])
    group by oid, tabela
    having tabela = 'usuarios' or bool_or(coluna = 'usuario_id')
    order by tabela
  `.execute(trx);
  return rows;
}
