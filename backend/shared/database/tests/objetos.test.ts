import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { createDatabase, type Database } from '../database.ts';
import { migrate, pending } from '../migrator.ts';
import { lerObjetos, versoesAplicadas } from '../objetos.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';

const ARQUIVO = new URL('../objetos/funcoes/titular_atual.sql', import.meta.url);

describe('funções, gatilhos e políticas em vigor', () => {
  let database: TestDatabase;
  let dono: pg.Client;

  beforeEach(async () => {
    database = await createTestDatabase();
    dono = new pg.Client({ connectionString: database.ownerUrl });
    await dono.connect();
  });

  afterEach(async () => {
    await dono.end();
    await database.close();
  });

  const titular = async () =>
    (await dono.query<{ texto: string }>("select prosrc as texto from pg_proc where proname = 'titular_atual'")).rows[0]
      ?.texto ?? '';
  const versoes = async (): Promise<string[]> => {
    const comoDono: Database<never> = createDatabase({
      url: database.ownerUrl,
      poolMax: 1,
      statementTimeoutMs: 15_000,
    });
    try {
      return await versoesAplicadas(comoDono.db);
    } finally {
      await comoDono.close();
    }
  };
  const noBanco = (versao: string) => dono.query(`comment on table kysely_migration is '${versao}'`);

  it('são os dos arquivos num banco migrado', async () => {
    const corpo = /AS \$function\$(.*)\$function\$/s.exec(await readFile(ARQUIVO, 'utf8'))?.[1];

    await expect(titular()).resolves.toBe(corpo);
    await expect(versoes()).resolves.toEqual([(await lerObjetos()).sha]);
  });

  it('voltam a ser os dos arquivos quando a versão do banco é outra, e a outra fica na história', async () => {
    const antes = await titular();
    await dono.query(
      "create or replace function titular_atual() returns uuid language sql stable as 'select null::uuid'",
    );
    await dono.query('drop policy rascunhos_do_usuario on rascunhos');
    await dono.query('drop trigger pacientes_guardar_revisao on pacientes');
    await noBanco('0123456789abcdef');

    await migrate(database.ownerUrl);

    await expect(titular()).resolves.toBe(antes);
    const { rowCount } = await dono.query(`
      select from pg_policy where polname = 'rascunhos_do_usuario'
      union all select from pg_trigger where tgname = 'pacientes_guardar_revisao'
    `);
    expect(rowCount).toBe(2);
    await expect(versoes()).resolves.toEqual(['0123456789abcdef', (await lerObjetos()).sha]);
  });

  it('faltam enquanto o banco nunca teve esta versão, e não faltam quando já tem uma depois dela', async () => {
    await noBanco('0123456789abcdef');
    await expect(pending(database.db)).resolves.toEqual(['objetos']);

    await noBanco(`${(await lerObjetos()).sha} 0123456789abcdef`);
    await expect(pending(database.db)).resolves.toEqual([]);
  });

  it('nenhum entra quando um não pode entrar', async () => {
    await dono.query(
      "create or replace function titular_atual() returns uuid language sql stable as 'select null::uuid'",
    );
    await dono.query('alter table rascunhos rename to guardados');
    await noBanco('0123456789abcdef');

    await expect(migrate(database.ownerUrl)).rejects.toThrow('rascunhos');
    await expect(titular()).resolves.toBe('select null::uuid');
    await expect(versoes()).resolves.toEqual(['0123456789abcdef']);
  });
});
