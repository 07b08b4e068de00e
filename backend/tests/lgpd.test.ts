import { readFile } from 'node:fs/promises';
import { comoDono } from '../slices/auth/tests/auditoria-helper.ts';
import { createTestDatabase, type TestDatabase } from './helpers/test-database.ts';

const INVENTARIO = new URL('../../docs/lgpd.md', import.meta.url);

describe('inventário de dados pessoais', () => {
  let database: TestDatabase;
  let documento: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    documento = await readFile(INVENTARIO, 'utf8');
  });

  afterAll(() => database.close());

  it('tem cada tabela com dado pessoal, com as classes das colunas dela, e nenhuma a mais', async () => {
    const { rows } = await comoDono(database, (dono) =>
      dono.query<{ tabela: string; classes: string }>(`
        select tabela, string_agg(distinct classe, ', ' order by classe) as classes from (
          select c.relname::text as tabela,
            substring(col_description(c.oid, a.attnum) from '^\\[(PII|PHI|SEGREDO)\\]') as classe
          from pg_class c join pg_attribute a on a.attrelid = c.oid
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
        ) as colunas
        where classe is not null group by tabela
      `),
    );
    const doBanco = rows.map(({ tabela, classes }) => `${tabela}: ${classes}`).sort();
    const doDocumento = [...documento.matchAll(/^\| `(\w+)` +\| ([A-Z, ]+?) +\|/gm)].map(
      ([, tabela, classes]) => `${tabela}: ${classes}`,
    );
    expect(doDocumento.sort()).toEqual(doBanco);
  });

  it('diz de cada tabela o que é, para quê e até quando', () => {
    for (const [linha] of documento.matchAll(/^\| `\w+`.*$/gm)) {
      expect(
        linha
          .split('|')
          .slice(1, -1)
          .map((celula) => celula.trim()),
      ).not.toContain('');
      expect(linha.split('|')).toHaveLength(7);
    }
  });
});
