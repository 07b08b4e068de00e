import { constants, accessSync } from 'node:fs';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { sql } from 'kysely';
import type { Redis } from 'ioredis';
import { Type } from 'typebox';
import { pending } from '../database/migrator.ts';
import type { Database } from '../database/database.ts';

interface Dependencies {
  readonly database: Database<unknown>;
  readonly redis: Redis | undefined;
  /** Where finished packets wait: `memory` is the degraded mode. */
  readonly buffers: 'tmpfs' | 'memory';
  readonly templates: number;
  readonly version: string;
}

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
  templates,
  version,
}: Dependencies): FastifyPluginAsyncTypebox {
  return async (app) => {
    for (const url of ['/health', '/api/health']) {
      const operationId = url === '/health' ? 'saude' : 'saudeDaApi';
      const schema = { operationId, tags: ['operacao'], security: [], response: { 200: Live } };
      app.get(url, { schema, logLevel: 'warn' }, async () => ({ status: 'ok' as const }));
    }

    app.get(
      '/api/health/ready',
      {
        schema: { operationId: 'prontidao', tags: ['operacao'], security: [], response: { 200: Ready, 503: Ready } },
        logLevel: 'warn',
      },
      async (_request, reply) => {
        const [banco, migracoes, redisState] = await Promise.all([
          check(() => sql`select 1`.execute(database.db)),
          check(async () => {
            if ((await pending(database.db)).length > 0) throw new Error('migrations pending');
          }),
          redis ? check(() => redis.ping()) : ('nao_configurado' as const),
        ]);
        const verificacoes = {
          banco,
          migracoes,
          redis: redisState,
          memoria_temporaria: buffers === 'tmpfs' && (await check(tmpfsIsWritable)) === 'ok' ? 'ok' : 'degradado',
          modelos: templates > 0 ? 'ok' : 'falha',
        } as const;
        const states: string[] = Object.values(verificacoes);
        const status = states.includes('falha') ? 'indisponivel' : states.includes('degradado') ? 'degradado' : 'ok';
        return reply.code(status === 'indisponivel' ? 503 : 200).send({ status, verificacoes });
      },
    );

    app.get(
      '/api/version',
      {
        schema: {
          operationId: 'versao',
          tags: ['operacao'],
          security: [],
          response: { 200: Type.Object({ version: Type.String() }) },
        },
      },
      async () => ({ version }),
    );
  };
}

async function check(probe: () => Promise<unknown>): Promise<'ok' | 'falha'> {
  try {
    await probe();
    return 'ok';
  } catch {
    return 'falha';
  }
}

async function tmpfsIsWritable(): Promise<void> {
  accessSync('/dev/shm', constants.W_OK);
}
