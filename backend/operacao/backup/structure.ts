import { conectar } from '../../shared/database/conectar.ts';
import { createHash } from 'node:crypto';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import type { Sequence, Table } from './manifest.ts';

/** A table as the database describes it. Generated columns are left out: the restored database makes them again. */
export interface TableStructure extends Table {
  readonly chave: readonly { readonly coluna: string; readonly texto: boolean }[];
  readonly referencias: readonly string[];
}

/**
 * Values leave as text, and their text depends on these settings. `row_security = off` does not step over the policies:
 * it makes PostgreSQL refuse a role to which they apply, that would otherwise copy less than everything in silence.
 */
const SESSION = [
  "set client_encoding = 'UTF8'",
  "set datestyle = 'ISO, YMD'",
  "set intervalstyle = 'postgres'",
  "set timezone = 'UTC'",
  "set bytea_output = 'hex'",
  'set extra_float_digits = 1',
  'set search_path = public',
  'set row_security = off',
  'set statement_timeout = 0',
  'set idle_in_transaction_session_timeout = 0',
  'set idle_session_timeout = 0',
  "set lock_timeout = '60s'",
  // Of a command that was killed, the session ends in seconds, whatever it was doing; some systems cannot.
  `do $$ begin
     set client_connection_check_interval = '2s';
   exception when others then null;
   end $$`,
].join('; ');

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await conectar(url, { connectionTimeoutMillis: 10_000, application_name: 'copia' });
  try {
    await client.query(SESSION);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Answers whether nobody else is at it; until this session ends nobody else will be. */
export async function alone(client: pg.Client, what: string): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as alone',
    [what],
  );
  return rows[0]?.alone ?? false;
}

/**
 * Every table of the product, the history of the migrations included; each comes after those it refers to. The queue of
 * e-mails stays out: a copy brought back must not write to people what was for another day.
 */
export async function readTables(client: pg.Client): Promise<TableStructure[]> {
  const { rows } = await client.query<TableStructure>(`
    select
      format('%I.%I', nspname, relname) as nome,
      (
        select json_agg(json_build_object('nome', attname, 'tipo', format_type(atttypid, atttypmod)) order by attnum)
        from pg_attribute
        where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
      ) as colunas,
      coalesce((
        select json_agg(json_build_object('coluna', attname, 'texto', typcategory = 'S') order by place)
        from pg_index
        cross join unnest(indkey::int2[]) with ordinality as key (number, place)
        join pg_attribute on attrelid = indrelid and attnum = number
        join pg_type on pg_type.oid = atttypid
        where indrelid = c.oid and indisprimary
      ), '[]') as chave,
      coalesce((
        select json_agg(distinct format('%I.%I', n2.nspname, c2.relname))
        from pg_constraint
        join pg_class c2 on c2.oid = confrelid
        join pg_namespace n2 on n2.oid = c2.relnamespace
        where conrelid = c.oid and contype = 'f' and confrelid <> c.oid
      ), '[]') as referencias
    from pg_class c
    join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and not relispartition and relpersistence <> 't'
      and nspname not in ('information_schema', 'pgboss') and nspname !~ '^pg_'
    order by 1
  `);
  return inOrderOfReference(rows);
}

function inOrderOfReference(tables: readonly TableStructure[]): TableStructure[] {
  const ordered = new Set<TableStructure>();
  const place = (table: TableStructure, path: readonly string[]): void => {
    if (path.includes(table.nome)) throw new Error(`Tabelas que se referem em círculo: ${path.join(', ')}.`);
    for (const name of table.referencias) {
      const other = tables.find(({ nome }) => nome === name);
      if (other && !ordered.has(other)) place(other, [...path, table.nome]);
    }
    ordered.add(table);
  };
  for (const table of tables) place(table, []);
  return [...ordered];
}

/** Sequences stand outside transactions: read after the snapshot is taken, they are never behind its rows. */
export async function readSequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ nome: string }>(`
    select format('%I.%I', nspname, relname) as nome
    from pg_class
    join pg_namespace on pg_namespace.oid = relnamespace
    where relkind = 'S' and relpersistence <> 't' and nspname !~ '^pg_'
    order by 1
  `);
  const sequences: Sequence[] = [];
  for (const { nome } of rows) {
    const { rows: states } = await client.query<Omit<Sequence, 'nome'>>(
      `select last_value::text as ultimo, is_called as usado from ${nome}`,
    );
    sequences.push(...states.map((state) => ({ nome, ...state })));
  }
  return sequences;
}

export async function readMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name collate "C"');
  return rows.map(({ name }) => name);
}

/** The rows in an order that no collation of any server changes: equal tables give equal bytes. */
export function copyOut(client: pg.Client, { nome, colunas, chave }: TableStructure): AsyncIterable<Buffer> {
  const text = (expression: string) => `${expression}::text collate "C"`;
  const key = chave.map(({ coluna, texto }) => {
    const column = pg.escapeIdentifier(coluna);
    return texto ? text(column) : column;
  });
  const order = key.length > 0 ? key.join(', ') : text('copiada');
  return client.query(
    copyStreams.to(`copy (select ${columns(colunas)} from ${nome} as copiada order by ${order}) to stdout`),
  );
}

export function columns(colunas: Table['colunas']): string {
  return colunas.map(({ nome }) => pg.escapeIdentifier(nome)).join(', ');
}

const NEW_LINE = 0x0a;

/** Row count and SHA-256 of a table as `copyOut` gives it: a new line inside a value leaves escaped. */
export class TableSum {
  readonly #hash = createHash('sha256');
  #rows = 0;

  add(chunk: Buffer): void {
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, at + 1)) this.#rows += 1;
  }

  total(nome: string): { nome: string; linhas: number; sha256: string } {
    return { nome, linhas: this.#rows, sha256: this.#hash.digest('hex') };
  }
}
