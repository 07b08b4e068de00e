import { type Kysely, sql } from 'kysely';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';

export const PG_BOSS_SCHEMA = 'pgboss';

/**
 * Makes pg-boss's tables, or brings them to the version of the package in use: a migration of each version that changes
 * them calls this again. The application may write rows in them and change nothing else.
 */
export async function installPgBoss(db: Kysely<never>): Promise<void> {
  const version = await installedVersion(db);
  const plan =
    version === undefined ? getConstructionPlans(PG_BOSS_SCHEMA) : getMigrationPlans(PG_BOSS_SCHEMA, version);
  if (plan) await sql.raw(withoutTransaction(plan)).execute(db);
  await sql`grant usage on schema pgboss to autocusto_app`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema pgboss to autocusto_app`.execute(db);
}

async function installedVersion(db: Kysely<never>): Promise<number | undefined> {
  const { rows: found } = await sql<{ table: string | null }>`
    select to_regclass('pgboss.version')::text as table
  `.execute(db);
  if (!found[0]?.table) return undefined;
  const { rows } = await sql<{ version: number }>`select version from pgboss.version`.execute(db);
  return rows[0]?.version;
}

/** The migration is one transaction already: the plan's own commit would end it half way. */
function withoutTransaction(plan: string): string {
  const inside = /^\s*BEGIN;(.*)COMMIT;\s*$/s.exec(plan)?.[1];
  if (!inside) throw new Error('the plan of pg-boss is not the transaction that this version knows');
  return inside;
}
