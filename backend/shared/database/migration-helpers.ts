import { type Kysely, sql } from 'kysely';

/** Class of a column for DB_FIELDS_REFERENCE and the LGPD inventory. */
export type ColumnClass = 'PUBLICO' | 'INTERNO' | 'PII' | 'PHI' | 'SEGREDO';

/**
 * Comments a table and each of its columns: `[CLASS] meaning`. A column without an entry fails the documents' check,
 * not the migration.
 */
export async function comment(
  db: Kysely<never>,
  table: string,
  meaning: string,
  columns: Readonly<Record<string, readonly [ColumnClass, string]>>,
): Promise<void> {
  await sql`comment on table ${sql.table(table)} is ${sql.lit(meaning)}`.execute(db);
  for (const [column, [columnClass, text]] of Object.entries(columns)) {
    await sql`comment on column ${sql.ref(`${table}.${column}`)} is ${sql.lit(`[${columnClass}] ${text}`)}`.execute(db);
  }
}

/**
 * Closes a tenant table: rows belong to `usuario_id`, for every role, the table's owner included. The application may
 * do only what `grants` names.
 */
export async function isolateByUsuario(
  db: Kysely<never>,
  table: string,
  grants: 'select' | 'select, insert' | 'select, insert, update' | 'select, insert, update, delete',
  column = 'usuario_id',
): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  await sql`
    create policy ${sql.ref(`${table}_do_usuario`)} on ${sql.table(table)} to autocusto_app
    using (${sql.ref(column)} = usuario_atual()) with check (${sql.ref(column)} = usuario_atual())
  `.execute(db);
  await sql`grant ${sql.raw(grants)} on ${sql.table(table)} to autocusto_app`.execute(db);
}

/** Row-level security for every role; only the owner's own functions pass freely. Policies of the application come on top. */
export async function closeTable(db: Kysely<never>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  await sql`
    create policy ${sql.ref(`${table}_do_dono`)} on ${sql.table(table)} to current_user using (true) with check (true)
  `.execute(db);
}

/** What is its own person's, never of whoever works in their name: an account's secrets, its links, its invitations. */
export async function isolateByPerson(db: Kysely<never>, table: string, grants: string): Promise<void> {
  await closeTable(db, table);
  await sql`
    create policy ${sql.ref(`${table}_do_usuario`)} on ${sql.table(table)} to autocusto_app
    using (usuario_id = titular_atual()) with check (usuario_id = titular_atual())
  `.execute(db);
  await sql`grant ${sql.raw(grants)} on ${sql.table(table)} to autocusto_app`.execute(db);
}

interface Statement {
  execute(db: Kysely<never>): Promise<unknown>;
}

/** A function that only other functions call. */
export async function defineInternal(
  db: Kysely<never>,
  signature: string,
  meaning: string,
  statement: Statement,
): Promise<void> {
  await statement.execute(db);
  await sql`comment on function ${sql.raw(signature)} is ${sql.lit(meaning)}`.execute(db);
  await sql`revoke execute on function ${sql.raw(signature)} from public`.execute(db);
}

/** A SECURITY DEFINER function that only the application may call. */
export async function defineForApp(
  db: Kysely<never>,
  signature: string,
  meaning: string,
  statement: Statement,
): Promise<void> {
  await defineInternal(db, signature, meaning, statement);
  await sql`grant execute on function ${sql.raw(signature)} to autocusto_app`.execute(db);
}

/** The columns that every tenant resource has in common, with their comments. */
export const TENANT_COLUMNS = {
  id: ['INTERNO', 'UUID v7'],
  usuario_id: ['INTERNO', 'Usuario that the row belongs to; row-level security reads it'],
  versao: ['INTERNO', 'Raised with every edit; the ETag of the resource'],
  criado_em: ['INTERNO', 'Instant of creation'],
  atualizado_em: ['INTERNO', 'Instant of the last edit'],
} as const satisfies Record<string, readonly [ColumnClass, string]>;
