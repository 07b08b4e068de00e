import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { makeTestApp, type TestApp } from '../../../../tests/helpers/test-app.ts';

const TABELAS = ['usuarios', 'sessoes', 'tokens_refresh', 'tokens_uso_unico'];

/** Hand-written SQL through the application's role: no WHERE of ours stands between the rows and whoever asks. */
describe('isolamento das contas', () => {
  let database: TestDatabase;
  let scene: TestApp;
  let ana: string;
  let bia: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({ database });
    ana = (await (await scene.entrou('ana@exemplo.test')).get('/api/auth/me')).json().user_id;
    bia = (await (await scene.entrou('bia@exemplo.test')).get('/api/auth/me')).json().user_id;
  });

  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  it.each(TABELAS)('sem usuário, %s não mostra linha alguma', async (tabela) => {
    const { rows } = await sql`select * from ${sql.table(tabela)}`.execute(database.db);
    expect(rows).toEqual([]);
  });

  it.each(TABELAS)('com um usuário, %s mostra só as dele', async (tabela) => {
    const dono = tabela === 'usuarios' ? 'id' : 'usuario_id';
    const { rows } = await database.comoUsuario(ana, (trx) =>
      sql<{ dono: string }>`select ${sql.ref(dono)} as dono from ${sql.table(tabela)}`.execute(trx),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.dono))).toEqual(new Set([ana]));
  });

  it('não muda nem acrescenta o que é de outra pessoa', async () => {
    const mudou = await database.comoUsuario(ana, (trx) =>
      sql`update usuarios set tipo = 'administrador' where id = ${bia}`.execute(trx),
    );
    expect(mudou.numAffectedRows).toBe(0n);
    await expect(
      database.comoUsuario(ana, (trx) =>
        sql`insert into sessoes (id, usuario_id, expira_em) values (gen_random_uuid(), ${bia}, now())`.execute(trx),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('não apaga conta, sessão ou token', async () => {
    for (const tabela of TABELAS) {
      await expect(
        database.comoUsuario(ana, (trx) => sql`delete from ${sql.table(tabela)}`.execute(trx)),
      ).rejects.toThrow(/permission denied/);
    }
  });

  it('as funções que precedem o usuário respondem só ao segredo exato', async () => {
    const refresh = await sql`select * from auth_dono_do_refresh('\\x00'::bytea)`.execute(database.db);
    expect(refresh.rows).toEqual([]);
  });

  it('só a função do login responde o hash de uma senha', async () => {
    const { rows } = await sql`
      select proname from pg_proc where pronamespace = 'public'::regnamespace
        and has_function_privilege(oid, 'execute') and pg_get_function_result(oid) ~ 'hash'
    `.execute(database.db);
    expect(rows).toEqual([{ proname: 'auth_conta_por_email' }]);
  });
});
