import { type Kysely, sql } from 'kysely';
import { comment } from '../migration-helpers.ts';

/** Which procedures accept the CID: what is in force, and its limits, depend on the code and not on the drug alone. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table doenca_medicamentos add column sigtap text[] not null default '{}'`.execute(db);
  await comment(db, 'doenca_medicamentos', 'Drugs linked to a CID by SIGTAP, or by a list without protocolo', {
    sigtap: ['PUBLICO', 'Procedures in force that accept the CID; none = linked by a list only, no longer accepted'],
  });
}
