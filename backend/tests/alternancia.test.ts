import { sql } from 'kysely';
import { comContexto } from '../shared/contexto.ts';
import { newId } from '../shared/new-id.ts';
import { assistenteDe, comPapel, substituir } from '../slices/auth/tests/delegacao-helper.ts';
import { makeTestApp, type TestApp } from './helpers/test-app.ts';
import { createTestDatabase, type TestDatabase } from './helpers/test-database.ts';

/** `ALTERNANCIAS=100000` is the number that a release is measured with. */
// oxlint-disable-next-line node/no-process-env -- how many, for this test alone
const TRANSACOES = Number(process.env['ALTERNANCIAS'] ?? 2_000);
const JUNTAS = 16;

/** Two medicos, of whom the second stands in for the first, and an assistente of the first, over four connections: what one leaves behind, the next must not find. */
describe('alternância', () => {
  let database: TestDatabase;
  let scene: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({ database });
  });
  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  it(
    `em ${TRANSACOES} transações alternadas, ninguém vê linha que não é sua`,
    async () => {
      const helena = await comPapel(scene, database, 'medico');
      const bia = await comPapel(scene, database, 'medico');
      const caio = await assistenteDe(scene, helena.browser);
      await substituir(scene, helena.browser, bia.browser);
      for (const { id } of [helena, bia]) {
        await database.comoUsuario(id, (trx) =>
          sql`insert into rascunhos (id, usuario_id, conteudo) values (${newId()}, ${id}, '{}')`.execute(trx),
        );
      }

      const PARTES = [
        { usuario: helena.id, ator: helena.id, ve: [helena.id], contas: 1 },
        { usuario: bia.id, ator: bia.id, ve: [bia.id], contas: 1 },
        { usuario: helena.id, ator: caio.id, ve: [helena.id], contas: 0 },
        { usuario: bia.id, ator: caio.id, ve: [], contas: 0 },
        { usuario: helena.id, ator: bia.id, ve: [helena.id], contas: 0 },
        { usuario: bia.id, ator: helena.id, ve: [], contas: 0 },
        { usuario: undefined, ator: undefined, ve: [], contas: 0 },
      ] as const;
      const vazamentos: string[] = [];

      async function transacao(n: number): Promise<void> {
        const parte = PARTES[n % PARTES.length];
        if (!parte) return;
        const { rows } = await ler(parte.usuario, parte.ator, n % 11 === 0);
        const [{ donos, contas } = { donos: ['nenhuma resposta'], contas: -1 }] = rows;
        if (donos.join() !== parte.ve.join() || contas !== parte.contas)
          vazamentos.push(`${n}: ${donos.join()} ${contas}`);
      }

      let proxima = 0;
      const fila = async () => {
        while (proxima < TRANSACOES) await transacao(proxima++);
      };
      await Promise.all(Array.from({ length: JUNTAS }, fila));
      expect(vazamentos).toEqual([]);
      expect(proxima).toBeGreaterThanOrEqual(TRANSACOES);
    },
    60_000 + TRANSACOES * 60,
  );

  const CONSULTA = sql<{ donos: string[]; contas: number }>`
    select coalesce((select array_agg(distinct usuario_id::text) from rascunhos), '{}') as donos,
      (select count(*)::int from usuarios) as contas
  `;

  /** Every eleventh one fails first, half-way: a broken transaction leaves nothing behind either. */
  async function ler(usuario: string | undefined, ator: string | undefined, falhar: boolean) {
    if (usuario === undefined || ator === undefined) return CONSULTA.execute(database.db);
    return comContexto({ pedidoId: newId(), endereco: '192.0.2.1', atorId: ator }, async () => {
      if (falhar) {
        await database
          .comoUsuario(usuario, async (trx) => {
            await CONSULTA.execute(trx);
            await sql`select 1 / 0`.execute(trx);
          })
          .catch(() => undefined);
      }
      return database.comoUsuario(usuario, (trx) => CONSULTA.execute(trx));
    });
  }
});
