import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';

/**
 * The rows of a query a few at a time, so that neither memory nor one turn of the event loop grows with how many there
 * are. One query at a time in a transaction.
 */
export async function* emPaginas<T>(
  trx: QueryExecutorProvider,
  consulta: RawBuilder<T>,
  linhas: number,
): AsyncGenerator<readonly T[]> {
  await sql`declare em_paginas no scroll cursor for ${consulta}`.execute(trx);
  for (;;) {
    const { rows } = await sql<T>`fetch forward ${sql.lit(linhas)} from em_paginas`.execute(trx);
    yield rows;
    if (rows.length < linhas) break;
  }
  await sql`close em_paginas`.execute(trx);
}
