import { type Kysely, sql } from 'kysely';
import { comment } from '../migration-helpers.ts';

/** A code that no medicamento of ours names yet is still in force: the next competence is compared with all of them. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table sigtap_procedimentos add column cids text[] not null default '{}'`.execute(db);
  await comment(db, 'sigtap_procedimentos', 'SIGTAP group 06.04 in the competence in force', {
    cids: ['PUBLICO', 'CIDs that the procedure accepts'],
  });
}
