import { type Kysely, sql } from 'kysely';
import { comment } from '../migration-helpers.ts';

/** Of a namesake, or of a child whose name was written otherwise, the mother's name is what people know. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table pacientes add column busca_mae text generated always as (texto_de_busca(nome_mae)) stored
  `.execute(db);
  await comment(db, 'pacientes', "Patient of one usuario; another usuario's record of the same person is another row", {
    busca_mae: ['PII', "Mother's name as searched"],
  });
}
