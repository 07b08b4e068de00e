import { constants, accessSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { sql } from 'kysely';
import type { Redis } from 'ioredis';
import { Type } from 'typebox';
import { pending } from '../database/migrator.ts';
import type { Database } from '../database/database.ts';
import { RETRY_AFTER_SECONDS } from '../http/problem-handler.ts';

interface Dependencies {
  readonly database: Database<unknown>;
  readonly redis: Redis | undefined;
  /** Where finished packets wait: `memory` is the degraded mode. */
  readonly buffers: 'tmpfs' | 'memory';
  readonly modelos: number;
  readonly version: string;
}

/** Below what orchestrators commonly wait for a health check. */
const CHECK_MS = 2_000;

const Live = Type.Object({ status: Type.Literal('ok') });
const Check = Type.Enum(['ok', 'degradado', 'falha', 'nao_configurado']);
const Ready = Type.Object({
  status: Type.Enum(['ok', 'degradado', 'indisponivel']),
  verificacoes: Type.Object({
    banco: Check,
    migracoes: Check,
    redis: Check,
    memoria_temporaria: Check,
    modelos: Check,
  }),
});

/** Health and version, open to the proxy and to whoever watches over the machine. */
export function operationsRoutes({
  database,
  redis,
  buffers,
  modelos,
  version,
}: Dependencies): FastifyPluginAsyncTypebox {
  const checks = {
    // A snapshot is a small file that goes with its transaction: a full disk still answers a query.
    banco: makeCheck(async () =>
      database.db.transaction().execute((trx) => sql`select pg_export_snapshot()`.execute(trx)),
    ),
    migracoes: makeCheck(async () => {
      if ((await pending(database.db)).length > 0) throw new Error('migrations pending');
    }),
    // Written, because a full Redis still answers a ping.
    redis: makeCheck(async () => redis?.set('autocusto:pronto', '1', 'PX', 60_000)),
    tmpfs: makeCheck(async () => accessSync('/dev/shm', constants.W_OK)),
  };

  return async (app) => {
    for (const url of ['/health', '/api/health']) {
      const operationId = url === '/health' ? 'saude' : 'saudeDaApi';
      const schema = {
        operationId,
        summary: 'Diz se o processo vive',
        tags: ['operacao'],
        security: [],
        response: { 200: Live },
      };
      app.get(url, { schema, logLevel: 'warn' }, async () => ({ status: 'ok' as const }));
    }

    app.get(
      '/api/health/ready',
      {
        schema: {
          operationId: 'prontidao',
          summary: 'Diz se o produto pode atender',
          tags: ['operacao'],
          security: [],
          response: { 200: Ready, 503: Ready },
        },
        logLevel: 'warn',
      },
      async (_request, reply) => {
        const [banco, migracoes, redisState, tmpfs] = await Promise.all([
          checks.banco(),
          checks.migracoes(),
          redis ? checks.redis() : ('nao_configurado' as const),
          checks.tmpfs(),
        ]);
        const verificacoes = {
          banco,
          migracoes,
          redis: redisState,
          memoria_temporaria: buffers === 'tmpfs' && tmpfs === 'ok' ? 'ok' : 'degradado',
          modelos: modelos > 0 ? 'ok' : 'falha',
        } as const;
        const states: string[] = Object.values(verificacoes);
        const status = states.includes('falha') ? 'indisponivel' : states.includes('degradado') ? 'degradado' : 'ok';
        if (status === 'indisponivel') void reply.header('retry-after', RETRY_AFTER_SECONDS);
        return reply.code(status === 'indisponivel' ? 503 : 200).send({ status, verificacoes });
      },
    );

    app.get(
      '/api/version',
      {
        schema: {
          operationId: 'versao',
          summary: 'Diz a versão do produto',
          tags: ['operacao'],
          security: [],
          response: { 200: Type.Object({ version: Type.String() }) },
        },
      },
      async () => ({ version }),
    );
  };
}

/**
 * Whoever asks hears within `CHECK_MS`, however silent the service is; and however many ask, one probe at a time runs, so
 * that being asked takes no connections from the requests.
 */
function makeCheck(probe: () => Promise<unknown>): () => Promise<'ok' | 'falha'> {
  let running: Promise<'ok' | 'falha'> | undefined;
  return () => {
    running ??= probe()
      .then(
        () => 'ok' as const,
        () => 'falha' as const,
      )
      .finally(() => (running = undefined));
    return Promise.race([running, sleep(CHECK_MS, 'falha' as const, { ref: false })]);
  };
}
