import { type Kysely, sql } from 'kysely';
import { comment } from '../migration-helpers.ts';

/** Whether a session was proved by more than a password: some roles may have to. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table sessoes add column segundo_fator_em timestamptz`.execute(db);
  await comment(db, 'sessoes', 'A login on one device: the family of its refresh tokens', {
    segundo_fator_em: ['INTERNO', 'Instant a second factor last proved the session; null while only a password did'],
  });
}
