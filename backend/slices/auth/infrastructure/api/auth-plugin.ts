import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { comContexto, contextoAtual } from '../../../../shared/contexto.ts';
import type { UsuarioId } from '../../../../shared/domain/ids.ts';
import type { UsuarioAutenticado } from '../../../../shared/http/authentication.ts';
import { type Acesso, acessoDe } from '../../../../shared/security/acesso.ts';
import type { Csrf } from '../../../../shared/security/csrf.ts';
import type { LimitStore } from '../../../../shared/security/limit-store.ts';
import { useRateLimits } from '../../../../shared/security/rate-limit.ts';
import type { makeAutenticar } from '../../application/use-cases/autenticar.ts';
import {
  MedicoNaoEscolhidoError,
  NaoAutenticadoError,
  PapelSemPermissaoError,
  ReautenticacaoNecessariaError,
  SessaoBloqueadaError,
} from '../../domain/auth-errors.ts';
import type { EstadoDaSessao } from '../../domain/sessao.ts';
import type { Auditoria } from '../persistence/kysely-auditoria.ts';
import { useAccessTokens, verifyBearer } from './access-token.ts';
import { auditarLeituras } from './auditoria-hooks.ts';
import { bloqueioRoutes, type BloqueioRoutesOptions } from './bloqueio-routes.ts';
import { cadastroRoutes, type CadastroRoutesOptions } from './cadastro-routes.ts';
import { contaRoutes, type ContaRoutesOptions } from './conta-routes.ts';
import { passkeyRoutes, type PasskeyRoutesOptions } from './passkey-routes.ts';
import { segundoFatorRoutes, type SegundoFatorRoutesOptions } from './segundo-fator-routes.ts';
import { sessaoRoutes, type SessaoRoutesOptions } from './sessao-routes.ts';

export interface AuthPluginOptions
  extends
    CadastroRoutesOptions,
    SessaoRoutesOptions,
    ContaRoutesOptions,
    SegundoFatorRoutesOptions,
    PasskeyRoutesOptions,
    BloqueioRoutesOptions {
  readonly jwtSecret: string;
  readonly autenticar: ReturnType<typeof makeAutenticar>;
  readonly auditoria: Auditoria;
  readonly csrf: Csrf;
  readonly limits: LimitStore;
  readonly now: () => Date;
}

/** How long a proof of identity serves for sensitive actions. */
const REAUTENTICACAO_MS = 10 * 60_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** For the whole application: what it decorates and hooks must reach every other slice's routes. */
export function makeAuthPlugin(options: AuthPluginOptions) {
  return fp(async (app) => {
    await app.register(cookie);
    useContexto(app);
    await useAccessTokens(app, options.jwtSecret);
    await useRateLimits(app, options.limits);
    app.addHook('onRequest', async (request) => options.csrf.check(request));
    decorateAuthentication(app, options);
    // Nobody may add a door without saying whose it is.
    app.addHook('onRoute', ({ schema }) => {
      if (schema?.operationId && schema.security === undefined) acessoDe(schema.operationId);
    });
    auditarLeituras(app, options.auditoria);

    await app.register(cadastroRoutes(options));
    await app.register(sessaoRoutes(options));
    await app.register(contaRoutes(options));
    await app.register(segundoFatorRoutes(options));
    await app.register(passkeyRoutes(options));
    await app.register(bloqueioRoutes(options));
  });
}

function decorateAuthentication(app: FastifyInstance, { autenticar, csrf, now }: AuthPluginOptions): void {
  const usuarios = new WeakMap<FastifyRequest, UsuarioAutenticado>();

  app.decorateRequest('usuario', {
    /** A route that forgot `authenticate` answers 401 instead of serving nobody in particular. */
    getter(this: FastifyRequest) {
      const usuario = usuarios.get(this);
      if (!usuario) throw new NaoAutenticadoError();
      return usuario;
    },
  });
  app.decorate('authenticate', async (request, reply) => {
    const acesso = acessoDe(request.routeOptions.schema?.operationId);
    // RFC 9110 §11.6.1: a 401 says how to authenticate. An answer of another status drops it again.
    reply.header('www-authenticate', 'Bearer');
    const quem = await verifyBearer(request);
    const estado = await autenticar(quem);
    reply.removeHeader('www-authenticate');
    csrf.checkSession(request, quem.sessaoId);
    assertPode(acesso, estado, now());

    const { usuarioId: atorId, sessaoId } = quem;
    const contexto = contextoAtual();
    if (contexto) contexto.atorId = atorId;
    const id = acesso.inquilino && estado.tipo === 'assistente' ? emNomeDe(request) : atorId;
    usuarios.set(request, { id, atorId, sessaoId, tipo: estado.tipo });
  });
}

/** @throws when the role, the lock or the age of the last proof of identity forbid the operation. */
function assertPode(acesso: Acesso, { tipo, bloqueadaEm, reautenticadaEm }: EstadoDaSessao, agora: Date): void {
  if (bloqueadaEm && !acesso.bloqueada) throw new SessaoBloqueadaError();
  if (!acesso.papeis.includes(tipo)) throw new PapelSemPermissaoError();
  if (acesso.reautenticar && agora.getTime() - reautenticadaEm.getTime() > REAUTENTICACAO_MS) {
    throw new ReautenticacaoNecessariaError();
  }
}

/** The database shows nothing when no delegation is in force: a made-up id finds an empty world. */
function emNomeDe({ headers }: FastifyRequest): UsuarioId {
  const medico = headers['x-em-nome-de'];
  if (typeof medico !== 'string' || !UUID.test(medico)) throw new MedicoNaoEscolhidoError();
  return medico.toLowerCase() as UsuarioId;
}

/** Opens the context that the audit and row-level security read, for everything that the request does. */
function useContexto(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) =>
    comContexto({ pedidoId: request.id, endereco: request.ip }, done),
  );
}
