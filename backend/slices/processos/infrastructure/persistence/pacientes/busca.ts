import { type Expression, type SqlBool, sql } from 'kysely';

/** What a search term is made of: letters and digits. Its punctuation, LIKE's wildcards included, only parts words. */
export function palavrasDe(termo: string): string[] {
  return termo.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Every word is a part of `coluna` (a `busca` column), punctuation apart: `davila` finds D'Ávila, and `coinfeccao`
 * finds co-infecção.
 */
export function contemTodas(coluna: Expression<string>, palavras: readonly string[]): Expression<SqlBool> {
  const partes = palavras.map((palavra) => {
    const parte = sql`'%' || texto_de_busca(${palavra}) || '%'`;
    return sql<SqlBool>`(${coluna} like ${parte} or translate(${coluna}, '.,;:''’-/()[]+*', '') like ${parte})`;
  });
  return sql<SqlBool>`(${sql.join(partes, sql` and `)})`;
}

/** The same where the column keeps both ways of writing already. */
export function contemTodasNasFormas(coluna: Expression<string>, palavras: readonly string[]): Expression<SqlBool> {
  const partes = palavras.map((palavra) => sql<SqlBool>`${coluna} like '%' || texto_de_busca(${palavra}) || '%'`);
  return sql<SqlBool>`(${sql.join(partes, sql` and `)})`;
}
