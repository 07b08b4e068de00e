import { readdir } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { createDatabase } from './database.ts';
import { aplicarObjetos, lerObjetos, versoesAplicadas } from './objetos.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
const MIGRATION_TIMEOUT_MS = 10 * 60_000;

/**
 * Brings the database up to date through the owner role, or to exactly `names` when it is given (a copy that may be
 * older than this version); answers the names of what was applied.
 */
export async function migrate(ownerUrl: string, names?: readonly string[]): Promise<string[]> {
  const { db, close } = createDatabase({ url: ownerUrl, poolMax: 2, statementTimeoutMs: MIGRATION_TIMEOUT_MS });
  try {
    // Nearly every start is up to date, and reads no migration but its name.
    const applied = names || !(await isUpToDate(db)) ? await apply(db, names) : [];
    // Of an older copy's structure they may know columns that it has not: its next start puts them in force.
    if (!names || names.length === (await migrationNames()).length) await aplicarObjetos(db);
    // The readiness check of the application reads it.
    await sql`grant select on kysely_migration to autocusto_app`.execute(db);
    return applied;
  } finally {
    await close();
  }
}

async function apply<Tables>(db: Kysely<Tables>, names: readonly string[] | undefined): Promise<string[]> {
  const provider = { getMigrations: () => load(names) };
  const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest();
  const failed = results.find((result) => result.status === 'Error');
  if (error) {
    const reason = error instanceof Error ? error.message : 'causa desconhecida';
    throw new Error(`A migração ${failed?.migrationName ?? ''} falhou: ${reason}`, { cause: error });
  }
  return results.map((result) => result.migrationName);
}

/** Exactly this version's: of a database that knows more, the migrator says why it cannot be used. */
async function isUpToDate<Tables>(db: Kysely<Tables>): Promise<boolean> {
  const [names, applied] = await Promise.all([migrationNames(), appliedNames(db)]);
  return names.length === applied.size && names.every((name) => applied.has(name));
}

/** What this version of the product has and the database has not: migrations, and its functions, triggers and policies. */
export async function pending<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const applied = await appliedNames(db);
  const names = (await migrationNames()).filter((name) => !applied.has(name));
  // A former version goes on with a database that has later ones: they were in force once, and these follow them.
  const [{ sha }, versoes] = await Promise.all([lerObjetos(), versoesAplicadas(db)]);
  return versoes.includes(sha) ? names : [...names, 'objetos'];
}

async function appliedNames<Tables>(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const { rows: found } = await sql<{ table: string | null }>`
    select to_regclass('public.kysely_migration')::text as table
  `.execute(db);
  if (!found[0]?.table) return new Set();

  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return new Set(rows.map(({ name }) => name));
}

/** @throws {Error} naming what is missing: half a system is worse than none. */
export async function assertMigrated<Tables>(db: Kysely<Tables>): Promise<void> {
  const names = await pending(db);
  if (names.length > 0) {
    throw new Error(`Faltam migrações no banco: ${names.join(', ')}. Rode "npm run migrar" e inicie de novo.`);
  }
}

/** Those of `names` that this version of the product does not have. */
export async function unknownMigrations(names: readonly string[]): Promise<string[]> {
  const known = new Set(await migrationNames());
  return names.filter((name) => !known.has(name));
}

async function migrationNames(): Promise<string[]> {
  const files = await readdir(FOLDER);
  return files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

async function load(only?: readonly string[]): Promise<Record<string, Migration>> {
  const names = only ?? (await migrationNames());
  const modules = names.map(async (name) => [name, (await import(new URL(`${name}.ts`, FOLDER).href)) as Migration]);
  return Object.fromEntries(await Promise.all(modules));
}
