import type { FastifyInstance } from 'fastify';
import { type Kysely, sql } from 'kysely';

const HOUR_MS = 3_600_000;

export interface LimpezaOptions {
  // oxlint-disable-next-line typescript/no-explicit-any -- the function reaches the tables by itself
  readonly db: Kysely<any>;
  readonly everyMs?: number;
}

/**
 * Removes links, challenges, invitations of sign-ups, refresh tokens and idempotency keys that serve nobody any more: at
 * the start and then every hour. However many instances there are, the database lets one at a time do it.
 */
export function agendarLimpeza(app: FastifyInstance, { db, everyMs = HOUR_MS }: LimpezaOptions): void {
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const start = () => {
    running ??= limpar().finally(() => (running = undefined));
  };
  async function limpar(): Promise<void> {
    try {
      const { rows } = await sql<{ total: number | null }>`select limpar_vencidos() as total`.execute(db);
      const total = rows[0]?.total ?? 0;
      if (total > 0) app.log.info({ total }, 'expired rows removed');
    } catch (error) {
      app.log.warn({ err: error }, 'expired rows not removed');
    }
  }

  app.addHook('onReady', async () => {
    start();
    timer = setInterval(start, everyMs);
    timer.unref();
  });
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await running;
  });
}
