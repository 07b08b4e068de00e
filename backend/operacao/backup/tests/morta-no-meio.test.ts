import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateKey } from 'openpgp';
import pg from 'pg';
import { asSuperuser } from '../../../tests/helpers/services.ts';
import { startStallingProxy } from '../../../tests/helpers/stalling-proxy.ts';
import { superuserUrl } from '../../../tests/helpers/superuser-url.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';

/** Where, of all the bytes that go between the command and PostgreSQL. */
const PONTOS = [0.05, 0.5, 0.98];

/** Each of five commands starts Node and reads or makes a whole database. */
const MUITO_MS = 300_000;

describe('cópia e restauração mortas no meio (kill -9)', () => {
  let pasta: string;
  let database: TestDatabase;
  let origem: string;
  const banco = `morta_${randomUUID().slice(0, 8)}`;

  beforeAll(async () => {
    pasta = await mkdtemp(join(tmpdir(), 'autocusto-morta-'));
    database = await createTestDatabase();
    origem = new URL(database.appUrl).pathname.slice(1);
    const { publicKey, privateKey } = await generateKey({ type: 'ecc', userIDs: [{ name: 'Cópias' }] });
    await writeFile(join(pasta, 'publica.asc'), publicKey);
    await writeFile(join(pasta, 'privada.asc'), privateKey);
    const id = randomUUID();
    const pesada = randomBytes(500_000).toString('hex');
    await asSuperuser(
      superuserUrl(origem),
      `insert into usuarios (id, email, nome, senha_hash) values ('${id}', 'a@exemplo.test', 'H', 'x');
       insert into pacientes (id, usuario_id, nome, cns, nome_mae, peso_kg, altura_cm, incapaz, raca_cor, endereco, telefones)
       select gen_random_uuid(), '${id}', 'P', lpad(n::text, 15, '7'), '${pesada}', 70, 170, false, 'parda', '{}', '{}'
       from generate_series(1, 4) n`,
    );
    await asSuperuser(superuserUrl(), `create database ${banco}_parcial`); // somebody else's
  });
  afterAll(async () => {
    for (const nome of await bancos()) await asSuperuser(superuserUrl(), `drop database ${nome} with (force)`);
    await database.close();
    await rm(pasta, { recursive: true });
  });

  const comando = (script: string, args: string[], variavel: string, url: string) =>
    spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        fileURLToPath(new URL(`../../../../scripts/${script}`, import.meta.url)),
        ...args,
      ],
      {
        env: { PATH: '/usr/bin:/bin', AUTOCUSTO_DADOS: join(pasta, 'nao-usada'), [variavel]: url },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  type Comando = (url: string) => ReturnType<typeof comando>;
  const copiar: Comando = (url) => {
    const args = ['--chave', join(pasta, 'publica.asc'), '--arquivo', join(pasta, 'copia.gpg')];
    return comando('backup.ts', args, 'DATABASE_BACKUP_URL', url);
  };
  const restaurar: Comando = (url) => {
    const args = ['--chave', join(pasta, 'privada.asc'), '--arquivo', join(pasta, 'copia.gpg'), '--banco', banco];
    return comando('restaurar.ts', args, 'DATABASE_RESTORE_URL', url);
  };

  async function ate_o_fim(iniciar: Comando, url: string): Promise<{ code: number | null; dito: string }> {
    const filho = iniciar(url);
    let dito = '';
    for (const saida of [filho.stdout, filho.stderr]) saida?.on('data', (chunk: Buffer) => (dito += chunk.toString()));
    const [code] = (await once(filho, 'close')) as [number | null];
    return { code, dito };
  }

  /** Answers at how many bytes it was killed; each next one has what the one before left in its way. */
  async function matarEmCadaPonto(iniciar: Comando, url: string, bytes: number): Promise<void> {
    for (const ponto of PONTOS) {
      const proxy = await startStallingProxy(url, Math.floor(bytes * ponto));
      const filho = iniciar(proxy.url);
      let dito = '';
      filho.stderr?.on('data', (chunk: Buffer) => (dito += chunk.toString()));
      const fim = once(filho, 'close');
      await Promise.race([proxy.stalled, fim.then(() => Promise.reject(new Error(`ended before ${ponto}: ${dito}`)))]);
      filho.kill('SIGKILL');
      expect(await fim).toEqual([null, 'SIGKILL']);
      await proxy.close();
    }
  }

  async function medir(iniciar: Comando, url: string): Promise<number> {
    const proxy = await startStallingProxy(url);
    const { code, dito } = await ate_o_fim(iniciar, proxy.url);
    await proxy.close();
    expect([code, dito]).toEqual([0, expect.any(String)]);
    return proxy.total();
  }

  async function bancos(): Promise<string[]> {
    const client = new pg.Client({ connectionString: superuserUrl() });
    await client.connect();
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where datname ~ '^morta_' order by 1",
    );
    await client.end();
    return rows.map(({ datname }) => datname);
  }

  it(
    'a cópia seguinte, com os mesmos argumentos, funciona e não deixa resto nem sessão',
    async () => {
      const url = superuserUrl(origem, 'autocusto_backup');
      const bytes = await medir(copiar, url);
      await rm(join(pasta, 'copia.gpg'));

      await matarEmCadaPonto(copiar, url, bytes);
      const { code, dito } = await ate_o_fim(copiar, url);
      expect([code, dito]).toEqual([0, expect.stringContaining('Cópia cifrada em')]);
      expect((await readdir(pasta)).sort()).toEqual(['copia.gpg', 'privada.asc', 'publica.asc']);

      // A good one stays as it is, and nothing is left beside it.
      const boa = await readFile(join(pasta, 'copia.gpg'));
      const outra = await ate_o_fim(copiar, url);
      expect([outra.code, outra.dito]).toEqual([1, expect.stringContaining('Já existe')]);
      expect((await readFile(join(pasta, 'copia.gpg'))).equals(boa)).toBe(true);
    },
    MUITO_MS,
  );

  it(
    'a restauração seguinte, com os mesmos argumentos, funciona, e nenhum banco alheio some',
    async () => {
      const url = superuserUrl();
      const bytes = await medir(restaurar, url);
      await asSuperuser(url, `drop database ${banco}`);

      await matarEmCadaPonto(restaurar, url, bytes);
      expect(await bancos()).not.toContain(banco);
      const { code, dito } = await ate_o_fim(restaurar, url);
      expect([code, dito]).toEqual([0, expect.stringContaining('todas iguais às da cópia')]);
      expect(await bancos()).toEqual([banco, `${banco}_parcial`]);
    },
    MUITO_MS,
  );
});
