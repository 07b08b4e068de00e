import { conectar } from '../../shared/database/conectar.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startEmbeddedPostgres } from '../../operacao/postgres/embedded-postgres.ts';
import { migrate } from '../../shared/database/migrator.ts';
import { carregarCatalogo } from '../../slices/processos/index.ts';

export interface TestServices {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly redisUrl: string;
  stop(): Promise<void>;
}

/** Real PostgreSQL (migrated) and real Redis, once per run, in a folder that vanishes with them. */
export async function startTestServices(): Promise<TestServices> {
  const folder = await mkdtemp(join(tmpdir(), 'autocusto-teste-'));
  const [postgres, redis] = await Promise.all([
    startEmbeddedPostgres({ dataDir: join(folder, 'pg'), volatile: true }),
    startRedis(),
  ]);
  const stop = async () => {
    await Promise.all([postgres.stop(), redis.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await prepareTemplates(postgres.superuserUrl, postgres.ownerUrl);
  } catch (error) {
    await stop();
    throw error;
  }

  const { superuserUrl, ownerUrl, appUrl } = postgres;
  return { superuserUrl, ownerUrl, appUrl, redisUrl: redis.url, stop };
}

/** Databases are copied from these, which nobody may be connected to while that happens. */
export const TEMPLATE = 'autocusto';
export const TEMPLATE_WITH_CATALOGO = 'autocusto_catalogo';

async function prepareTemplates(superuserUrl: string, ownerUrl: string): Promise<void> {
  await migrate(ownerUrl);
  await asSuperuser(
    superuserUrl,
    `create database ${TEMPLATE_WITH_CATALOGO} template ${TEMPLATE} owner autocusto_dono`,
  );
  const url = new URL(ownerUrl);
  url.pathname = `/${TEMPLATE_WITH_CATALOGO}`;
  await carregarCatalogo(url.href);
}

export async function asSuperuser(url: string, statement: string): Promise<void> {
  const client = await conectar(url);
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The run's own, or one that a test may pause. */
export async function startRedis(): Promise<{ url: string; pid: number; stop(): Promise<void> }> {
  const port = await freePort();
  const child = spawn(
    'setpriv',
    // prettier-ignore
    [
      '--pdeathsig', 'KILL', '--',
      'redis-server', '--port', String(port), '--bind', '127.0.0.1',
      '--save', '', '--appendonly', 'no', '--databases', '256', '--daemonize', 'no',
    ],
    { stdio: 'ignore' },
  );
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`redis-server não iniciou (código ${String(code)}). Rode "npm run doctor".`);
  });
  failed.catch(() => undefined); // a later, wanted exit is no failure
  const url = `redis://127.0.0.1:${port}`;
  await Promise.race([failed, answersPing(url)]);

  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function answersPing(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 10, maxRetriesPerRequest: null });
  redis.on('error', () => undefined); // refused until the server listens
  await redis.ping();
  redis.disconnect();
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo; // a TCP server's address is never a string
  probe.close();
  await once(probe, 'close');
  return port;
}
