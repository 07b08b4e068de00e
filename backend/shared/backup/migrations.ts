import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { createDatabase } from '../database/database.ts';

const FOLDER = new URL('../database/migrations/', import.meta.url);
const TIMEOUT_MS = 10 * 60_000;

/** Those that this version of the product does not have. */
export async function unknownMigrations(names: readonly string[]): Promise<string[]> {
  const known = new Set(await readdir(FOLDER));
  return names.filter((name) => !known.has(`${name}.ts`));
}

/** The structure that the copy had, which may be older than this version's; `npm run migrar` brings it up to date. */
export async function migrateExactly(ownerUrl: string, names: readonly string[]): Promise<void> {
  const { db, close } = createDatabase({ url: ownerUrl, poolMax: 2, statementTimeoutMs: TIMEOUT_MS });
  try {
    const { error } = await new Migrator({ db, provider: { getMigrations: () => load(names) } }).migrateToLatest();
    if (error) throw new Error('As migrações da cópia não puderam ser refeitas.', { cause: error });
    // As every migration of the product ends: the readiness check of the application reads it.
    await sql`grant select on kysely_migration to autocusto_app`.execute(db);
  } finally {
    await close();
  }
}

async function load(names: readonly string[]): Promise<Record<string, Migration>> {
  const modules = names.map(async (name) => [name, (await import(new URL(`${name}.ts`, FOLDER).href)) as Migration]);
  return Object.fromEntries(await Promise.all(modules));
}
