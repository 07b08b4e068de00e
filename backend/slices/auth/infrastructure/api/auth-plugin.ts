import cookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { UsuarioAutenticado } from '../../../../shared/http/authentication.ts';
import type { Csrf } from '../../../../shared/security/csrf.ts';
import type { LimitStore } from '../../../../shared/security/limit-store.ts';
import { useRateLimits } from '../../../../shared/security/rate-limit.ts';
import type { makeAutenticar } from '../../application/use-cases/autenticar.ts';
import { NaoAutenticadoError } from '../../domain/auth-errors.ts';
import { useAccessTokens, verifyBearer } from './access-token.ts';
import { cadastroRoutes, type CadastroRoutesOptions } from './cadastro-routes.ts';
import { sessaoRoutes, type SessaoRoutesOptions } from './sessao-routes.ts';

export interface AuthPluginOptions extends CadastroRoutesOptions, SessaoRoutesOptions {
  readonly jwtSecret: string;
  readonly autenticar: ReturnType<typeof makeAutenticar>;
  readonly csrf: Csrf;
  readonly limits: LimitStore;
}

/** For the whole application: what it decorates and hooks must reach every other slice's routes. */
export function makeAuthPlugin(options: AuthPluginOptions) {
  return fp(async (app) => {
    await app.register(cookie);
    await useAccessTokens(app, options.jwtSecret);
    await useRateLimits(app, options.limits);
    app.addHook('onRequest', async (request) => options.csrf.check(request));
    decorateAuthentication(app, options);

    await app.register(cadastroRoutes(options));
    await app.register(sessaoRoutes(options));
  });
}

function decorateAuthentication(app: FastifyInstance, { autenticar, csrf }: AuthPluginOptions): void {
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
    // RFC 9110 §11.6.1: a 401 says how to authenticate. An answer of another status drops it again.
    reply.header('www-authenticate', 'Bearer');
    const quem = await verifyBearer(request);
    const tipo = await autenticar(quem);
    reply.removeHeader('www-authenticate');
    csrf.checkSession(request, quem.sessaoId);
    usuarios.set(request, { id: quem.usuarioId, sessaoId: quem.sessaoId, tipo });
  });
}
