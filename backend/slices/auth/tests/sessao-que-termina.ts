import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { TestDatabase } from '../../../tests/helpers/test-database.ts';
import { comoDono } from './delegacao-helper.ts';

/**
 * The answer to a request that was let in just before its session ended, and comes to write just after. Whatever writes
 * something of the account waits meanwhile, as it does for a reset.
 */
export async function enquantoTermina<T>(
  database: TestDatabase,
  usuarioId: string,
  pedir: () => Promise<T>,
): Promise<T> {
  const presa = Promise.withResolvers<void>();
  const solta = Promise.withResolvers<void>();
  const fim = database.comoUsuario(usuarioId, async (trx) => {
    await sql`select id from usuarios for update`.execute(trx);
    presa.resolve();
    await solta.promise;
    await sql`update sessoes set encerrada_em = now(), motivo_encerramento = 'senha'`.execute(trx);
  });
  await presa.promise;
  const pedido = pedir(); // not from within that transaction, which it would join
  await alguemEspera(database, pedido);
  solta.resolve();
  await fim;
  return pedido;
}

/** Until somebody waits for that row, or the request was answered without. */
async function alguemEspera(database: TestDatabase, pedido: Promise<unknown>): Promise<void> {
  const espera = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  const respondeu = pedido.then(() => true);
  while (!(await Promise.race([respondeu, sleep(10, false)]))) {
    if ((await comoDono(database, espera)).rowCount) return;
  }
}
