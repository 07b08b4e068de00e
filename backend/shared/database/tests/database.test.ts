import { Redis } from 'ioredis';
import { sql } from 'kysely';
import { assertRoleIsConfined, createDatabase, PapelInseguroError } from '../database.ts';
import { pending } from '../migrator.ts';
import { createTestDatabase, type TestDatabase, testRedisUrl } from '../../../tests/helpers/test-database.ts';

describe('banco de dados', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.close());

  const rowOf = async (query: ReturnType<typeof sql<Record<string, unknown>>>) =>
    (await query.execute(database.db)).rows[0];

  it('nasce com todas as migrações aplicadas', async () => {
    await expect(pending(database.db)).resolves.toEqual([]);
  });

  it('vem com o catálogo quando o teste o pede', async () => {
    const cheio = await createTestDatabase({ catalogo: true });
    const doencas = async ({ db }: TestDatabase) => (await sql`select from doencas limit 1`.execute(db)).rows.length;

    await expect(doencas(cheio)).resolves.toBe(1);
    await expect(doencas(database)).resolves.toBe(0);
    await cheio.close();
  });

  it('diz o usuário à segurança por linha só dentro da transação', async () => {
    const usuarioId = '01890a5d-ac96-774b-bcce-b302099a8057';
    const tenant = sql<{ usuario: string | null }>`select usuario_atual() as usuario`;

    const dentro = await database.comoUsuario(usuarioId, (trx) => tenant.execute(trx));
    const fora = await tenant.execute(database.db);

    expect(dentro.rows).toEqual([{ usuario: usuarioId }]);
    expect(fora.rows).toEqual([{ usuario: null }]);
  });

  it('desfaz tudo o que a transação fez quando o trabalho falha', async () => {
    const id = '01890a5d-ac96-774b-bcce-b302099a8057';
    await expect(
      database.comoUsuario(id, async (trx) => {
        await sql`
          insert into usuarios (id, email, nome, senha_hash) values (${id}, 'meio@exemplo.test', 'Helena', 'x')
        `.execute(trx);
        throw new Error('falhou no meio');
      }),
    ).rejects.toThrow('falhou no meio');

    const { rows } = await database.comoUsuario(id, (trx) => sql`select nome from usuarios`.execute(trx));
    expect(rows).toEqual([]);
  });

  it('entrega datas de calendário como texto, números como números e instantes como Date', async () => {
    const row = await rowOf(
      sql`select date '2026-02-28' as dia, 70.5::numeric as peso, 9007199254740991::int8 as total,
          timestamptz '2026-02-28 23:30:00-03' as instante`,
    );

    expect(row).toEqual({
      dia: '2026-02-28',
      peso: 70.5,
      total: 9007199254740991,
      instante: new Date('2026-03-01T02:30:00Z'),
    });
  });

  it('aceita servir pelo papel da aplicação e recusa o dono das tabelas', async () => {
    await expect(assertRoleIsConfined(database.db)).resolves.toBeUndefined();

    const owner = createDatabase({ url: database.ownerUrl, poolMax: 1, statementTimeoutMs: 5_000 });
    await expect(assertRoleIsConfined(owner.db)).rejects.toThrow(PapelInseguroError);
    await owner.close();
  });

  it('aceita o dono quando a conexão assume o papel da aplicação', async () => {
    const url = `${database.ownerUrl}?options=${encodeURIComponent('-c role=autocusto_app')}`;
    const confined = createDatabase({ url, poolMax: 1, statementTimeoutMs: 5_000 });
    await expect(assertRoleIsConfined(confined.db)).resolves.toBeUndefined();
    await confined.close();
  });

  it('interrompe o comando que passa do tempo', async () => {
    const impatient = createDatabase({ url: database.appUrl, poolMax: 1, statementTimeoutMs: 50 });
    await expect(sql`select pg_sleep(5)`.execute(impatient.db)).rejects.toMatchObject({ cause: { code: '57014' } });
    await impatient.close();
  });
});

describe('redis dos testes', () => {
  it('é um Redis de verdade', async () => {
    const redis = new Redis(testRedisUrl());
    await redis.set('chave', 'valor');
    await expect(redis.get('chave')).resolves.toBe('valor');
    await redis.quit();
  });
});
