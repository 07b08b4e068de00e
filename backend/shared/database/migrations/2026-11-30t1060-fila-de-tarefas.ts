import { type Kysely, sql } from 'kysely';
import { installPgBoss } from '../../jobs/pg-boss-schema.ts';

const TABLES = {
  version: 'Version of these tables, and when each kind of upkeep was last done',
  queue: 'The queues and how often each tries again; written by the application when it starts',
  job: 'Jobs. `data` of an e-mail is encrypted (AES-256-GCM): no address, text or token is readable here',
  job_common: 'Where the rows of `job` are',
  job_dependency: 'Jobs that wait for others; not used',
  schedule: 'Jobs that repeat; not used',
  subscription: 'Queues that listen to an event; not used',
  bam: 'Index builds of an upgrade',
  warning: 'Warnings kept by the library; not used',
  queue_stats: 'Counts over time; not used',
  instance: 'Processes at work; not used',
};

/** The queue of e-mails (decision 0028): pg-boss's own tables, in a schema of their own. */
export async function up(db: Kysely<never>): Promise<void> {
  await installPgBoss(db);
  for (const [table, meaning] of Object.entries(TABLES)) {
    await sql`comment on table ${sql.table(`pgboss.${table}`)} is ${sql.lit(meaning)}`.execute(db);
  }
}
