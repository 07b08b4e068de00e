import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../tests/helpers/test-database.ts';
import { carregarCatalogo } from '../../slices/processos/index.ts';
import { carregarDemo, DEMO } from '../demo.ts';

describe('contas de demonstração', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await carregarCatalogo(database.ownerUrl);
    await carregarDemo(database.ownerUrl);
  }, 60_000);
  afterAll(() => database.close());

  const usuarioDe = async (email: string): Promise<string> => {
    const { rows } = await sql<{ id: string }>`select id from auth_conta_por_email(${email})`.execute(database.db);
    return rows[0]?.id ?? '';
  };
  const contar = async () => {
    const [helena = '', rui = ''] = await Promise.all(DEMO.contas.map(({ email }) => usuarioDe(email)));
    const linhasDe = (usuarioId: string, tabela: string) =>
      database.comoUsuario(usuarioId, async (trx) => (await trx.selectFrom(tabela).selectAll().execute()).length);
    return {
      pacientesDeHelena: await linhasDe(helena, 'pacientes'),
      processosDeHelena: await linhasDe(helena, 'processos'),
      emitidosPorHelena: await linhasDe(helena, 'documentos_emitidos'),
      pacientesDeRui: await linhasDe(rui, 'pacientes'),
      processosDeRui: await linhasDe(rui, 'processos'),
    };
  };
  const ESPERADO = {
    ...{ pacientesDeHelena: 3, processosDeHelena: 3, emitidosPorHelena: 3 },
    ...{ pacientesDeRui: 1, processosDeRui: 0 },
  };

  it('são o que o registro diz', async () => {
    expect(await contar()).toEqual(ESPERADO);
  });

  it('carregadas de novo, ficam como estão', async () => {
    await carregarDemo(database.ownerUrl);
    expect(await contar()).toEqual(ESPERADO);
  }, 60_000);
});
