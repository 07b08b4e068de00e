import { type Kysely, sql } from 'kysely';
import { comment } from '../migration-helpers.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table tokens_refresh add column aposentado_em timestamptz`.execute(db);
  await comment(db, 'tokens_refresh', 'Rotating refresh tokens of a session; a used one that comes back ends it', {
    aposentado_em: [
      'INTERNO',
      'Instant a sibling was exchanged in its place; from then on its return ends the session',
    ],
  });
}
