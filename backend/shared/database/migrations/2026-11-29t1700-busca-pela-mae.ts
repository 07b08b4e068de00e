import { type Kysely, sql } from 'kysely';
import { comment } from '../migration-helpers.ts';

/**
 * Of a namesake, or of a child whose name was written otherwise, the mother's name is what people know. Both ways of
 * writing a name, with and without its punctuation, are kept: taking it out while searching cost more than the rest.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const formas = (nome: string) => sql`
    text generated always as (
      texto_de_busca(${sql.ref(nome)}) || E'\n' || translate(texto_de_busca(${sql.ref(nome)}), '.,;:''’-/()[]+*', '')
    ) stored
  `;
  await sql`
    alter table pacientes add column busca_nome ${formas('nome')}, add column busca_mae ${formas('nome_mae')}
  `.execute(db);
  await comment(db, 'pacientes', "Patient of one usuario; another usuario's record of the same person is another row", {
    busca_nome: ['PII', 'Name as searched, with and without punctuation'],
    busca_mae: ['PII', "Mother's name as searched, with and without punctuation"],
  });
}
