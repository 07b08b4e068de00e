import type { FastifyBaseLogger } from 'fastify';
import { createTransport } from 'nodemailer';
import { fromKysely, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import { PG_BOSS_SCHEMA } from '../jobs/pg-boss-schema.ts';
import { newId } from '../new-id.ts';
import { type CartaFechada, makeCifraDosEmails } from './cifra-dos-emails.ts';
import { EMAILS_SEM_ENTREGA } from './emails-sem-entrega.ts';

const FILA_DE_EMAILS = 'correio';

const DAY_SECONDS = 86_400;
/** Sixteen more tries, from seconds to three hours apart: a server may be away for a day. */
const FILA = {
  retryLimit: 16,
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 3 * 3600,
  expireInSeconds: 120,
  retentionSeconds: 3 * DAY_SECONDS,
  deleteAfterSeconds: 3600,
};
const SEM_ENTREGA = { retentionSeconds: 7 * DAY_SECONDS };
/** A server that hangs keeps one e-mail waiting, not the others. */
const CARTEIROS = 3;
const LISTEN_AGAIN_SECONDS = 5;
const STOP_MS = 2_000;
/** For a database that does not answer while we stop. */
const GIVE_UP_MS = 5_000;
/** A lost database is told once in a while, not at every try. */
const QUIET_MS = 60_000;

export interface FilaOptions {
  readonly smtpUrl: string;
  readonly from: string;
  readonly databaseUrl: string;
  readonly database: Database<unknown>;
  readonly cifraSecret: string;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
}

export interface FilaDeEmails {
  /** Kept with what the transaction under way keeps, or not at all. */
  guardar(to: string, compose: (id: string) => string): Promise<void>;
  close(): Promise<void>;
}

/**
 * E-mails wait in PostgreSQL and leave from whichever instance is free. Each leaves at least once: a process that dies
 * between the server's yes and its own note sends it again, under the same Message-ID.
 */
export async function abrirFilaDeEmails(options: FilaOptions): Promise<FilaDeEmails> {
  const { smtpUrl, from, databaseUrl, database, cifraSecret, log } = options;
  const cifra = makeCifraDosEmails(cifraSecret);
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    dnsTimeout: 10_000,
  });
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: PG_BOSS_SCHEMA,
    max: 2,
    connectionTimeoutMillis: 5_000,
    application_name: 'autocusto-correio',
    // The owner's migrations make the tables; the application could not.
    migrate: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    persistQueueStats: false,
    registerInstance: false,
  });
  boss.on(
    'error',
    throttled((error) => log.warn({ err: error }, 'mail queue out of reach')),
  );

  await boss.start();
  await boss.createQueue(EMAILS_SEM_ENTREGA, SEM_ENTREGA);
  await boss.createQueue(FILA_DE_EMAILS, { ...FILA, deadLetter: EMAILS_SEM_ENTREGA });
  const carteiros: string[] = [];
  while (carteiros.length < CARTEIROS) {
    const options = {
      includeMetadata: true,
      perJobResults: true,
      pollingIntervalSeconds: LISTEN_AGAIN_SECONDS,
    } as const;
    carteiros.push(
      await boss.work(FILA_DE_EMAILS, options, (jobs: JobWithMetadata<CartaFechada>[]) =>
        Promise.all(jobs.map(entregar)).finally(acordar),
      ),
    );
  }
  /** Otherwise each would look for one e-mail at every round. */
  function acordar(): void {
    for (const carteiro of carteiros) boss.notifyWorker(carteiro);
  }

  async function entregar({
    id,
    data,
    signal,
    retryCount,
    retryLimit,
  }: JobWithMetadata<CartaFechada>): Promise<JobResult> {
    try {
      const { to, message } = cifra.abrir(data);
      const envelope = { from, to, use8BitMime: true };
      await transport.sendMail({ envelope, raw: message, ...(signal && { signal }) });
      return { id, status: 'completed' };
    } catch (error) {
      // Never the error itself, here or in the database: a server's refusal quotes the address.
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      const output = { code, responseCode };
      if (retryCount < retryLimit && !isForGood(code, responseCode)) {
        log.warn({ emailId: id, ...output, tentativa: retryCount + 1 }, 'mail not sent yet');
        return { id, status: 'failed', output };
      }
      log.error({ emailId: id, ...output }, 'mail given up');
      return { id, status: 'deadletter', output };
    }
  }

  return {
    async guardar(to, compose) {
      const id = newId();
      const trx = database.transacaoAberta() ?? database.db;
      await boss.send(FILA_DE_EMAILS, cifra.fechar({ to, message: compose(id) }), { id, db: fromKysely(trx) });
      await database.depoisDeGravar(async () => acordar());
    },

    async close() {
      const stopped = boss.stop({ timeout: STOP_MS }).catch((error: unknown) => {
        log.warn({ err: error }, 'mail queue not stopped cleanly');
      });
      await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, GIVE_UP_MS).unref())]);
      transport.close();
    },
  };
}

/** RFC 5321 §4.2.1: 5yz to an address says not to try it again; to anything else it is a setting that somebody may mend. */
function isForGood(code: string | undefined, responseCode: number | undefined): boolean {
  return code === 'EENVELOPE' && responseCode !== undefined && responseCode >= 500;
}

function throttled(tell: (error: Error) => void): (error: Error) => void {
  let quietUntil = 0;
  return (error) => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + QUIET_MS;
    tell(error);
  };
}
