import { sql } from 'kysely';
import pg from 'pg';
import { BancoIndisponivelError } from '../shared/database/banco-indisponivel-error.ts';
import { createDatabase } from '../shared/database/database.ts';
import { makeAppInteiro } from './helpers/app-inteiro.ts';
import { asSuperuser } from './helpers/services.ts';
import { superuserUrl } from './helpers/superuser-url.ts';
import { createTestDatabase, type TestDatabase } from './helpers/test-database.ts';

const USUARIO = '01890a5d-ac96-774b-bcce-b302099a8057';

/** Every session of the application on that database ends, whatever it was doing. */
const encerrarSessoes = (banco: string) =>
  asSuperuser(
    superuserUrl(),
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${banco}' and pid <> pg_backend_pid()`,
  );

describe('quando o banco falha', () => {
  let database: TestDatabase;
  const abertos: { close(): Promise<void> }[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    for (const aberto of abertos.splice(0)) await aberto.close();
  });
  afterAll(() => database.close());

  const abrir = (opcoes: { poolMax?: number; statementTimeoutMs?: number } = {}) => {
    const aberto = createDatabase({ url: database.appUrl, poolMax: 1, statementTimeoutMs: 10_000, ...opcoes });
    abertos.push(aberto);
    return aberto;
  };
  const nomeDo = ({ pathname }: URL) => pathname.slice(1);
  const pidDe = async (alguem: Pick<TestDatabase, 'db'>) =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(alguem.db)).rows[0]?.pid ?? 0;

  it('a conexão perdida no meio da transação é dita a quem pediu, não mata o processo, e a próxima serve', async () => {
    const aberto = abrir();
    const perdida = aberto.comoUsuario(USUARIO, async (trx) => {
      await sql`select 1`.execute(trx);
      await encerrarSessoes(nomeDo(new URL(database.appUrl)));
      await new Promise((resolve) => setImmediate(resolve)); // nobody is waiting for an answer when it goes
      await sql`select 1`.execute(trx);
    });

    await expect(perdida).rejects.toThrow(BancoIndisponivelError);
    await expect(sql`select 1`.execute(aberto.db)).resolves.toBeDefined();
  });

  it('o servidor que se cala é abandonado em tempo limitado, e a sua conexão não volta a servir', async () => {
    const aberto = abrir({ statementTimeoutMs: 100 });
    const calado = await pidDe(aberto);
    process.kill(calado, 'SIGSTOP');
    try {
      await expect(sql`select 1`.execute(aberto.db)).rejects.toThrow(BancoIndisponivelError);
      expect(await pidDe(aberto)).not.toBe(calado);
    } finally {
      process.kill(calado, 'SIGCONT');
    }
  });

  it('o comando que passa do tempo e a fila cheia de conexões são a mesma indisponibilidade', async () => {
    const aberto = abrir({ statementTimeoutMs: 6_000 });
    const lento = sql`select pg_sleep(8)`.execute(aberto.db);
    lento.catch(() => undefined); // told below

    await expect(sql`select 1`.execute(aberto.db)).rejects.toThrow(BancoIndisponivelError);
    await expect(lento).rejects.toThrow(BancoIndisponivelError);
  }, 20_000);

  it.each(['57P01', '57P03', '57014', '53100', '53300', '08006', '58030', '40P01', '25006'])(
    'a recusa %s do servidor é indisponibilidade',
    async (code) => {
      await expect(
        sql.raw(`do $$ begin raise exception 'x' using errcode = '${code}'; end $$`).execute(abrir().db),
      ).rejects.toMatchObject({ name: 'BancoIndisponivelError', cause: { code } });
    },
  );

  it.each(['23505', '42501', 'P0001', 'XX000'])('a recusa %s continua a ser o que é', async (code) => {
    await expect(
      sql.raw(`do $$ begin raise exception 'x' using errcode = '${code}'; end $$`).execute(abrir().db),
    ).rejects.toBeInstanceOf(pg.DatabaseError);
  });

  it('pela porta é um 503 com Retry-After e o que fazer; a prontidão o diz; volta sem ninguém tocar', async () => {
    const inteiro = await makeAppInteiro();
    const banco = nomeDo(new URL(inteiro.database.appUrl));
    const entrar = async () => {
      const csrf = await inteiro.app.inject('/api/auth/csrf');
      const cookie = String(csrf.headers['set-cookie']).split(';')[0] ?? '';
      return inteiro.app.inject({
        method: 'POST',
        url: '/api/auth/login',
        headers: { cookie, 'x-csrf-token': csrf.json().csrf_token },
        payload: { email: 'ninguem@exemplo.test', senha: 'senha-que-nao-confere' },
      });
    };
    expect((await entrar()).statusCode).toBe(401);

    await asSuperuser(superuserUrl(), `alter database ${banco} with allow_connections false`);
    await encerrarSessoes(banco);
    const recusado = await entrar();
    const pronto = await inteiro.app.inject('/api/health/ready');
    const vivo = await inteiro.app.inject('/api/health');
    await asSuperuser(superuserUrl(), `alter database ${banco} with allow_connections true`);

    expect(recusado.statusCode).toBe(503);
    expect(recusado.headers['retry-after']).toBe('5');
    expect(recusado.headers['content-type']).toContain('application/problem+json');
    expect(recusado.json()).toMatchObject({ code: 'banco_indisponivel', action: expect.stringContaining('Tente') });
    expect(pronto.statusCode).toBe(503);
    expect(pronto.json()).toMatchObject({ status: 'indisponivel', verificacoes: { banco: 'falha' } });
    expect(vivo.statusCode).toBe(200);
    expect((await entrar()).statusCode).toBe(401);
    expect((await inteiro.app.inject('/api/health/ready')).json().verificacoes.banco).toBe('ok');
    await inteiro.fechar();
  });
});
