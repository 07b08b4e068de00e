import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { PrivateKey } from 'openpgp';
import type pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { readArchive } from './archive.ts';
import { CopiaRecusadaError } from './copia-recusada-error.ts';
import { decrypted } from './encryption.ts';
import { readPrivateKeys } from './keys.ts';
import type { Manifest, Summary, Table } from './manifest.ts';
import { migrate, unknownMigrations } from '../../shared/database/migrator.ts';
import { alone, columns, copyOut, readTables, type TableStructure, TableSum, withClient } from './structure.ts';

export interface RestoreOptions {
  /** A role that may create databases and become autocusto_dono: the superuser of the server. */
  readonly adminUrl: string;
  /** Name of the database to create. */
  readonly database: string;
  readonly file: string;
  /** The file's bytes: one key or more, as text or binary. */
  readonly privateKeys: Uint8Array;
  readonly passphrase?: string | undefined;
}

export interface RestoreReport {
  readonly criadaEm: string;
  readonly migracoes: number;
  readonly tabelas: Summary;
  /** Databases that killed restorations left unfinished, now gone. */
  readonly apagados: readonly string[];
}

const BLOCK = 256 * 1024;
/** Nobody gives a database such a name by hand: what bears it is ours to drop. */
const UNFINISHED = '_parcial_[0-9a-f]{16}$';
const MAX_NAME = 63;
const ROLES = ['autocusto_dono', 'autocusto_app', 'autocusto_backup'];

/**
 * Reads the copy twice: once to prove it, with no trace on the server, and once to load it. The new database has its
 * name only when every table in it adds up; what killed ones left is dropped.
 * @throws {CopiaRecusadaError}
 */
export async function restore(options: RestoreOptions): Promise<RestoreReport> {
  const { adminUrl, database } = options;
  if (!/^[a-z_][a-z0-9_]{0,50}$/.test(database)) {
    throw new CopiaRecusadaError('O nome do banco novo deve ter só letras minúsculas sem acento, números e "_".');
  }
  const keys = await readPrivateKeys(options.privateKeys, options.passphrase);
  return withClient(adminUrl, async (admin) => {
    await assertRoom(admin, database);
    const handle = await open(options.file);
    try {
      const proven = await readArchive(read(handle, keys));
      const unknown = await unknownMigrations(proven.manifest.migracoes);
      if (unknown.length > 0) {
        throw new CopiaRecusadaError(
          `A cópia é de outra versão do AutoCusto, com migrações que esta não tem: ${unknown.join(', ')}.`,
        );
      }
      const apagados = await dropUnfinished(admin);
      await make(admin, options, (ownerUrl) => fill(ownerUrl, handle, keys, proven.manifest));
      const { criada_em: criadaEm, migracoes } = proven.manifest;
      return { criadaEm, migracoes: migracoes.length, tabelas: proven.summary, apagados };
    } finally {
      await handle.close();
    }
  });
}

/** Under a name of its own until it is whole; the lock says that somebody is at it. */
async function make(
  admin: pg.Client,
  { adminUrl, database }: RestoreOptions,
  work: (ownerUrl: string) => Promise<void>,
): Promise<void> {
  const suffix = `_parcial_${randomBytes(8).toString('hex')}`;
  const unfinished = `${database.slice(0, MAX_NAME - suffix.length)}${suffix}`;
  await alone(admin, unfinished);
  await admin.query(`create database ${unfinished} owner autocusto_dono template template0 encoding 'UTF8'`);
  try {
    await work(ownerOf(adminUrl, unfinished));
    await assertRoom(admin, database);
    await admin.query(`alter database ${unfinished} rename to ${database}`);
  } catch (error) {
    await withClient(adminUrl, (other) => other.query(`drop database ${unfinished} with (force)`));
    throw error;
  }
}

async function dropUnfinished(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ datname: string }>('select datname from pg_database where datname ~ $1', [
    UNFINISHED,
  ]);
  const dropped: string[] = [];
  for (const { datname } of rows) {
    if (!(await alone(admin, datname))) continue;
    await admin.query(`drop database if exists ${datname} with (force)`);
    dropped.push(datname);
  }
  return dropped;
}

/** Always the same open file, from its start: one put in its place between the two readings is not seen. */
function read(handle: FileHandle, keys: readonly PrivateKey[]): AsyncIterable<Buffer> {
  return decrypted(keys, Readable.from(bytes(handle)));
}

/** The handle's own stream would close it after the first reading. */
async function* bytes(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ;) {
    const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(BLOCK), position });
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function assertRoom(admin: pg.Client, database: string): Promise<void> {
  const { rowCount: taken } = await admin.query('select from pg_database where datname = $1', [database]);
  if (taken) {
    throw new CopiaRecusadaError(
      `Já existe o banco "${database}": a restauração só grava em um banco novo, que só tem o seu nome quando está completo.`,
    );
  }
  const { rowCount: roles } = await admin.query('select from pg_roles where rolname = any ($1)', [ROLES]);
  if (roles !== ROLES.length) {
    throw new CopiaRecusadaError('Faltam papéis neste servidor: rode infrastructure/postgres/papeis.sql e repita.');
  }
}

/** The owner's rights come from `set role`, so that nobody has to know its password here. */
function ownerOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  url.searchParams.set('options', `${url.searchParams.get('options') ?? ''} -c role=autocusto_dono`.trim());
  return url.href;
}

async function fill(
  ownerUrl: string,
  handle: FileHandle,
  keys: readonly PrivateKey[],
  proven: Manifest,
): Promise<void> {
  await withClient(ownerUrl, (owner) =>
    // What papeis.sql does in the database it runs in; the rest of it belongs to the whole server.
    owner.query(`
      do $$ begin execute format('revoke all on database %I from public', current_database()); end $$;
      do $$ begin
        execute format('grant connect on database %I to autocusto_app, autocusto_backup', current_database());
      end $$;
      revoke all on schema public from public;
      grant usage on schema public to autocusto_app, autocusto_backup
    `),
  );
  await migrate(ownerUrl, proven.migracoes);
  await withClient(ownerUrl, async (owner) => {
    await owner.query('begin');
    await load(owner, handle, keys, proven);
    await owner.query('commit');
    await owner.query('analyze');
  });
}

/**
 * One transaction. Row-level security is forced on the owner too, so it is lifted from the owner alone, inside the
 * transaction, and forced again before it ends: at no instant does anyone else see a table without it.
 */
async function load(
  owner: pg.Client,
  handle: FileHandle,
  keys: readonly PrivateKey[],
  proven: Manifest,
): Promise<void> {
  const tables = await readTables(owner);
  assertSameStructure(tables, proven.tabelas);
  const forced = await forcedTables(owner);
  await owner.query(`truncate ${tables.map(({ nome }) => nome).join(', ')}`); // migrations may have written rows
  for (const nome of forced) await owner.query(`alter table ${nome} no force row level security`);
  // What comes back was audited when it was written: the chain is restored, not lengthened.
  for (const { nome } of tables) await owner.query(`alter table ${nome} disable trigger user`);

  const loader = new Loader(owner);
  const { summary } = await readArchive(read(handle, keys), {
    manifest(manifest) {
      if (JSON.stringify(manifest) !== JSON.stringify(proven)) {
        throw new CopiaRecusadaError('O arquivo da cópia mudou durante a restauração. Nada foi gravado.');
      }
    },
    data: (table, chunk) => loader.write(table, chunk),
  });
  await loader.finish();
  for (const { nome, ultimo, usado } of proven.sequencias) {
    await owner.query('select setval($1::regclass, $2::bigint, $3)', [nome, ultimo, usado]);
  }

  await owner.query('set constraints all immediate'); // what they still have to say, they say before the commit
  await assertSameSums(owner, tables, summary);
  for (const { nome } of tables) await owner.query(`alter table ${nome} enable trigger user`);
  for (const nome of forced) await owner.query(`alter table ${nome} force row level security`);
}

function assertSameStructure(found: readonly TableStructure[], wanted: readonly Table[]): void {
  const described = found.map(({ nome, colunas }) => ({ nome, colunas }));
  if (JSON.stringify(described) !== JSON.stringify(wanted)) {
    throw new CopiaRecusadaError('As tabelas da cópia não são as que as migrações dela criam. Nada foi gravado.');
  }
}

async function forcedTables(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ nome: string }>(
    'select oid::regclass::text as nome from pg_class where relforcerowsecurity order by oid',
  );
  return rows.map(({ nome }) => nome);
}

async function assertSameSums(owner: pg.Client, tables: readonly TableStructure[], wanted: Summary): Promise<void> {
  for (const [index, table] of tables.entries()) {
    const sum = new TableSum();
    for await (const chunk of copyOut(owner, table)) sum.add(chunk);
    const { linhas, sha256 } = sum.total(table.nome);
    if (linhas !== wanted[index]?.linhas || sha256 !== wanted[index].sha256) {
      throw new CopiaRecusadaError(`A tabela ${table.nome} restaurada não ficou igual à da cópia. Nada foi gravado.`);
    }
  }
}

/** One `copy … from stdin` after the other, each as fast as the server takes it. */
class Loader {
  readonly #client: pg.Client;
  #open:
    { readonly nome: string; readonly stream: copyStreams.CopyStreamQuery; readonly done: Promise<void> } | undefined;

  constructor(client: pg.Client) {
    this.#client = client;
  }

  async write({ nome, colunas }: Table, chunk: Buffer): Promise<void> {
    if (this.#open?.nome !== nome) {
      await this.finish();
      const stream = this.#client.query(copyStreams.from(`copy ${nome} (${columns(colunas)}) from stdin`));
      const done = finished(stream);
      done.catch(() => undefined); // told by the next write or by finish
      this.#open = { nome, stream, done };
    }
    const { stream, done } = this.#open;
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
  }

  async finish(): Promise<void> {
    this.#open?.stream.end();
    await this.#open?.done;
    this.#open = undefined;
  }
}
