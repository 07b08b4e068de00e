import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { problems } from '../../../../../shared/http/schemas.ts';
import type { LimitStore } from '../../portaria/limit-store.ts';
import { PER_ADDRESS } from '../../portaria/limits.ts';
import type { makeBloqueio } from '../../../application/use-cases/sessoes/bloqueio.ts';
import { SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import { DesbloquearBody, PinBody, Vazio } from '../contas/conta-schemas.ts';
import { chaveDaProva, comFreio } from '../freios.ts';
import type { RefreshCookie } from './refresh-cookie.ts';
import { sessaoDe } from './sessao-do-pedido.ts';

export interface BloqueioRoutesOptions {
  readonly bloqueio: ReturnType<typeof makeBloqueio>;
  readonly refreshCookie: RefreshCookie;
  readonly limits: LimitStore;
}

export function bloqueioRoutes({ bloqueio, refreshCookie, limits }: BloqueioRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.put(
      '/api/auth/pin',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'definirPin',
          summary: 'Define o PIN que desbloqueia a sessão neste aparelho',
          tags: ['auth'],
          body: PinBody,
          response: { 204: Vazio('The quick lock opens with it'), ...problems(400, 401, 403, 413, 415, 422, 503) },
        },
      },
      async ({ body, usuario }, reply) => {
        await bloqueio.definirPin(usuario.atorId, body.pin);
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/api/auth/pin',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'removerPin',
          summary: 'Remove o PIN',
          tags: ['auth'],
          response: { 204: Vazio('The quick lock opens with the password only'), ...problems(401, 403) },
        },
      },
      async ({ usuario }, reply) => {
        await bloqueio.removerPin(usuario.atorId);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/api/auth/bloqueio',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'bloquearSessao',
          summary: 'Bloqueia a sessão sem a encerrar',
          tags: ['auth'],
          response: { 204: Vazio('The session answers only to unlocking and leaving'), ...problems(401, 403) },
        },
      },
      async ({ usuario }, reply) => {
        await bloqueio.bloquear(sessaoDe(usuario));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/api/auth/desbloqueio',
      {
        config: { rateLimit: PER_ADDRESS.login },
        onRequest: app.authenticate,
        schema: {
          operationId: 'desbloquearSessao',
          summary: 'Desbloqueia a sessão com o PIN ou a senha',
          tags: ['auth'],
          description: 'A wrong PIN is 422 pin_invalido with tentativas_restantes; the fifth ends the session.',
          body: DesbloquearBody,
          response: { 204: Vazio('Unlocked'), ...problems(400, 401, 403, 413, 415, 422, 429, 503) },
        },
      },
      async ({ body, usuario, ip }, reply) => {
        const quem = sessaoDe(usuario);
        const desbloquear = () => bloqueio.desbloquear(quem, body);
        try {
          // PINs have their own count, which ends the session.
          if (body.senha === undefined) await desbloquear();
          else await comFreio(limits, chaveDaProva(usuario.atorId, ip), reply, desbloquear);
        } catch (error) {
          if (error instanceof SessaoEncerradaError) refreshCookie.clear(reply);
          throw error;
        }
        return reply.code(204).send(null);
      },
    );
  };
}
