import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../embedded-postgres.ts';

const LAUNCHER = new URL('../embedded-postgres.ts', import.meta.url).href;

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function pidDo(dataDir: string): Promise<number> {
  const texto = await readFile(join(dataDir, 'cluster/postmaster.pid'), 'utf8').catch(() => '');
  return Number(texto.split('\n')[0]);
}

/** Of a server that was killed the kernel may still take a connection, and resets it. */
const NINGUEM_ATENDE = /ECONNREFUSED|ECONNRESET/;

describe('PostgreSQL embutido', () => {
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'autocusto-pg-'));
  });

  afterAll(async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    await postgres.stop();
    await rm(dataDir, { recursive: true });
  });

  it('dá a cada papel só o que é dele', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });

    await query(postgres.ownerUrl, 'create table fatos (id int); insert into fatos values (1)');
    await expect(query(postgres.appUrl, 'select * from fatos')).rejects.toThrow('permission denied');
    await expect(query(postgres.appUrl, 'create table minha (id int)')).rejects.toThrow('permission denied');
    await expect(query(postgres.backupUrl, 'select id from fatos')).resolves.toEqual([{ id: 1 }]);
    await expect(query(postgres.backupUrl, 'insert into fatos values (2)')).rejects.toThrow('permission denied');
    await expect(
      query(
        postgres.ownerUrl,
        `select rolname, rolsuper, rolbypassrls from pg_roles where rolname like 'autocusto%' order by rolname`,
      ),
    ).resolves.toEqual([
      { rolname: 'autocusto_app', rolsuper: false, rolbypassrls: false },
      { rolname: 'autocusto_backup', rolsuper: false, rolbypassrls: true },
      { rolname: 'autocusto_dono', rolsuper: false, rolbypassrls: false },
    ]);
    await postgres.stop();
  });

  it('volta com os dados e com os mesmos endereços', async () => {
    const first = await startEmbeddedPostgres({ dataDir });
    await first.stop();
    const second = await startEmbeddedPostgres({ dataDir });

    expect(second.found).toBe(false);
    expect(second.appUrl).toBe(first.appUrl);
    await expect(query(second.ownerUrl, 'select id from fatos')).resolves.toEqual([{ id: 1 }]);
    await second.stop();
  });

  it('é achado e reaproveitado quando quem o iniciou morreu por SIGKILL', async () => {
    const source = `const { startEmbeddedPostgres } = await import('${LAUNCHER}');
      await startEmbeddedPostgres({ dataDir: '${dataDir}' }); process.kill(process.pid, 'SIGKILL');`;
    const victim = spawn(process.execPath, ['--input-type=module', '--eval', source], { stdio: 'ignore' });
    await expect(once(victim, 'exit')).resolves.toEqual([null, 'SIGKILL']);

    const postgres = await startEmbeddedPostgres({ dataDir });
    expect(postgres.found).toBe(true);
    await expect(query(postgres.ownerUrl, 'select id from fatos')).resolves.toEqual([{ id: 1 }]);
    await postgres.stop();
    await expect(query(postgres.ownerUrl, 'select 1')).rejects.toThrow(NINGUEM_ATENDE);
  });

  it('não confunde com o seu um número de processo que hoje é de outro programa', async () => {
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
    await writeFile(pidFile, `${process.pid}\n${dataDir}\n\n\n\n\n\nready\n`);

    const postgres = await startEmbeddedPostgres({ dataDir });
    expect(postgres.found).toBe(false);
    await postgres.stop();
  });

  it('morto, volta sozinho no mesmo endereço com o que confirmou, também quando as sessões demoram a sair', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    const ditos: string[] = [];
    postgres.supervise((evento) => ditos.push(evento));
    await query(postgres.ownerUrl, 'insert into fatos values (7)');
    // A stopped session keeps the killed server's memory: a second one beside it would ruin the files.
    const sessao = new pg.Client({ connectionString: postgres.ownerUrl });
    sessao.on('error', () => undefined);
    await sessao.connect();
    const { rows } = await sessao.query<{ pid: number }>('select pg_backend_pid() as pid');
    const pid = rows[0]?.pid ?? 0;
    process.kill(pid, 'SIGSTOP');

    process.kill(await pidDo(dataDir), 'SIGKILL');
    while (!ditos.some((dito) => dito.includes('Nova tentativa'))) await sleep(20);
    await expect(query(postgres.ownerUrl, 'select 1')).rejects.toThrow(NINGUEM_ATENDE);
    process.kill(pid, 'SIGCONT');
    while (!ditos.at(-1)?.includes('voltou')) await sleep(20);
    await expect(query(postgres.ownerUrl, 'select id from fatos where id = 7')).resolves.toEqual([{ id: 7 }]);

    await postgres.stop();
    await expect(pidDo(dataDir)).resolves.toBe(0);
  });

  it('parado de propósito enquanto é vigiado, fica parado', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    postgres.supervise(() => undefined);
    process.kill(await pidDo(dataDir), 'SIGKILL');
    await postgres.stop();
    await expect(query(postgres.ownerUrl, 'select 1')).rejects.toThrow(NINGUEM_ATENDE);
  });

  it('não escreve no log comandos nem valores, nem deixa senhas ao alcance de outros', async () => {
    const postgres = await startEmbeddedPostgres({ dataDir });
    await expect(query(postgres.ownerUrl, "select 'fulana de tal'::int")).rejects.toThrow();
    await postgres.stop();

    await expect(readFile(join(dataDir, 'postgres.log'), 'utf8')).resolves.not.toMatch(/fulana|select/i);
    expect((await stat(join(dataDir, 'conexao.json'))).mode & 0o077).toBe(0);
  });
});
