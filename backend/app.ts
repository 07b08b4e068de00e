import { fileURLToPath } from 'node:url';
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';
import type { Redis } from 'ioredis';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { newId } from './shared/new-id.ts';
import packageJson from './package.json' with { type: 'json' };
import type { Config } from './shared/config/config.ts';
import { assertRoleIsConfined, createDatabase } from './shared/database/database.ts';
import { assertMigrated } from './shared/database/migrator.ts';
import { useDrain } from './shared/http/drain.ts';
import { refuseUnparsed } from './shared/http/client-error.ts';
import { describeApi } from './shared/http/openapi.ts';
import { useLoadShedding } from './shared/http/load-shedding.ts';
import { toLoggedError } from './shared/http/logged-error.ts';
import { makeRefuseAddress, useProblems } from './shared/http/problem-handler.ts';
import { useRequestGuard } from './shared/http/request-guard.ts';
import { serveSpa } from './shared/http/spa.ts';
import { useStrictValidation } from './shared/http/validation.ts';
import { makeMailer } from './shared/mail/mailer.ts';
import { agendarLimpeza } from './shared/operations/limpeza.ts';
import { operationsRoutes } from './shared/operations/operations-routes.ts';
import { makeAuth, makeDesafioRemoto } from './slices/auth/index.ts';
import { makeMedicos } from './slices/medicos/index.ts';
import { makePdf } from './slices/pdf/index.ts';
import { makeProcessos, makeProtocoloExiste } from './slices/processos/index.ts';

/** A form with every text at its limit stays below this; anything larger is refused before it is buffered. */
const BODY_LIMIT = 512 * 1024;
const REDIS_TIMEOUT_MS = 2_000;
const SPA_FOLDER = fileURLToPath(new URL('../frontend/out', import.meta.url));

/**
 * The composition root: the one place that knows every adapter.
 * @throws when a template, a font, a migration, the database's role or a setting is not what it must be: half a system is worse than none.
 */
export async function buildApp(
  config: Config,
  /** Where the log's lines go instead of to the standard output. */
  registro?: { write(linha: string): void },
): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    logger: {
      level: config.log.level,
      ...(registro && { stream: registro }),
      // Ids and codes only: no URL as sent, no address of a person, no header.
      serializers: {
        req: ({ method }) => ({ method }),
        res: ({ statusCode }) => ({ statusCode }),
        err: toLoggedError as never, // its declared result is wider than what we say
      },
    },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request_id' }),
    genReqId: () => newId(),
    trustProxy: trustedProxies(config.http.trustProxy),
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    // A request that arrives while closing is answered as any other, and its connection closed.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 300 },
    clientErrorHandler: (error, socket) => refuseUnparsed(app.log, error, socket),
    // Told by our own guard, as a problem.
    http: { requireHostHeader: false },
    frameworkErrors: makeRefuseAddress({ https: config.http.publicUrl.startsWith('https:') }),
    schemaController: { compilersFactory: { buildSerializer: serializersWhenNeeded } },
  });
  useDrain(app);
  try {
    await compose(app, config);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

async function compose(app: FastifyInstance, config: Config): Promise<void> {
  const database = createDatabase({
    url: config.database.url,
    poolMax: config.database.poolMax,
    statementTimeoutMs: config.database.statementTimeoutMs,
    onLost: (error) => app.log.warn({ err: error }, 'database connection lost'),
  });
  app.addHook('onClose', () => database.close());
  await assertRoleIsConfined(database.db);
  agendarLimpeza(app, { db: database.db });
  await assertMigrated(database.db);
  const redis = config.redis.url ? await connectRedis(app, config.redis.url) : undefined;

  useStrictValidation(app);
  useProblems(app);
  useRequestGuard(app, config.http);
  logAnswers(app);
  await describeApi(app, packageJson.version);
  await serveSpa(app, {
    folder: SPA_FOLDER,
    https: config.http.publicUrl.startsWith('https:'),
    desafio: config.desafio?.tipo,
  });

  await useLoadShedding(app);

  const mailer = await makeMailer({
    ...config.mail,
    dados: config.dados,
    database,
    databaseUrl: config.database.url,
    cifraSecret: config.auth.cifraSecret,
    log: app.log,
  });
  app.addHook('onClose', () => mailer.close());
  const { publicUrl } = config.http;
  const desafio = config.desafio && makeDesafioRemoto({ ...config.desafio, publicUrl });
  const auth = makeAuth({ config, database, mailer, redis, provedores: config.oidc.provedores, desafio });
  const medicos = makeMedicos({ database });
  const pdf = makePdf({
    database,
    protocoloExiste: makeProtocoloExiste(database),
    onError: (error) => app.log.warn({ err: error }, 'imported forms not refreshed'),
  });
  app.addHook('onClose', () => pdf.close());
  // Before the first packet: a state's own form takes the place of ours from the first one on.
  await pdf.iniciar();
  const processos = makeProcessos({ database, emissores: medicos.emissores, pdf });

  await app.register(auth.plugin);
  await app.register(medicos.routes);
  await app.register(processos.routes);
  await app.register(pdf.routes(processos.documentosEmitidos));
  await app.register(
    operationsRoutes({
      database,
      redis,
      buffers: pdf.buffers.kind,
      modelos: pdf.catalog.list().length,
      version: packageJson.version,
    }),
  );
}

/** Compiled at a route's first answer: all of them at once would be a sixth of the start. */
const serializersWhenNeeded: typeof compileSerializers = (schemas, options) => {
  const compile = compileSerializers(schemas, options);
  return (route) => {
    let serialize: ReturnType<typeof compile> | undefined;
    return (data) => (serialize ??= compile(route))(data);
  };
};
const compileSerializers = SerializerSelector();

/** A count trusts that many hops nearest to us; further addresses are whatever the client wrote. */
function trustedProxies(setting: Config['http']['trustProxy']) {
  return typeof setting === 'number' ? (_address: string, hop: number) => hop < setting : setting;
}

/** Loaded only where there is one, as the mailer's SMTP: a start without them takes 3 % less of the processor. */
async function connectRedis(app: FastifyInstance, url: string): Promise<Redis> {
  const { Redis } = await import('ioredis');
  // A paused Redis keeps its connections open and answers nothing: without a bound a login would wait as long.
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: REDIS_TIMEOUT_MS,
  });
  redis.on('error', (error) => app.log.warn({ err: error }, 'redis connection lost'));
  app.addHook('onClose', () => redis.disconnect());
  return redis;
}

/** One line an answer: the route as declared, never the URL as sent. */
function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    if (!routeOptions.url?.startsWith('/api')) return;
    const fields = { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    request.log.info(fields, 'answered');
  });
}
