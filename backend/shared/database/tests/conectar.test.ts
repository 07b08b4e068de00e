import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { conectar } from '../conectar.ts';

describe('conexão própria', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('que o banco encerra não leva o processo: o pedido seguinte é que falha', async () => {
    const [perdida, outra] = [await conectar(database.ownerUrl), await conectar(database.ownerUrl)];
    const { rows } = await perdida.query<{ pid: number }>('select pg_backend_pid() as pid');
    const fim = new Promise((resolve) => perdida.once('end', resolve)); // `once` of node:events would listen to errors too
    await outra.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await fim;
    await expect(perdida.query('select 1')).rejects.toThrow(/connection|terminat/i);
    await outra.end();
  });
});
