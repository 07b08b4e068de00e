import { type Kysely, sql } from 'kysely';
import { comment } from '../migration-helpers.ts';

/** What a request is judged by, as data: which rules speak of it, each says itself. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table regras (
      id text primary key,
      ordem integer not null,
      dados jsonb not null
    )
  `.execute(db);
  await comment(db, 'regras', 'Rules that a request is judged by', {
    id: ['PUBLICO', 'Slug, stable from one load to the next'],
    ordem: ['PUBLICO', 'Place in the catalogue'],
    dados: ['PUBLICO', 'The rule as its file writes it: scope, condition, demand, words, source and certainty'],
  });
  await sql`grant select on regras to autocusto_app`.execute(db);
}
