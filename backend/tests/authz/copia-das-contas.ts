import type pg from 'pg';

const TABELAS = ['usuarios', 'sessoes', 'delegacoes', 'chaves_api'];

/** A request that was let through may end sessions or change passwords; the next ones need them as they were. */
export function makeCopiaDasContas(banco: pg.Pool) {
  const colunas = new Map<string, string[]>();

  return {
    async guardar(): Promise<void> {
      for (const tabela of TABELAS) {
        const { rows } = await banco.query<{ column_name: string }>(
          `select column_name from information_schema.columns
           where table_schema = 'public' and table_name = $1 and column_name <> 'id' and is_generated = 'NEVER'`,
          [tabela],
        );
        colunas.set(
          tabela,
          rows.map(({ column_name: nome }) => `"${nome}"`),
        );
        await banco.query(`create temp table copia_${tabela} as select * from ${tabela}`);
      }
    },

    async devolver(): Promise<void> {
      // As a restore does: nothing of it is an event.
      await banco.query("set session_replication_role = 'replica'");
      for (const [tabela, nomes] of colunas) {
        const lista = nomes.join(', ');
        await banco.query(
          `update ${tabela} t set (${lista}) = (select ${lista} from copia_${tabela} c where c.id = t.id)
           where exists (select from copia_${tabela} c where c.id = t.id)`,
        );
      }
      await banco.query("set session_replication_role = 'origin'");
    },
  };
}
