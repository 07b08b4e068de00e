import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { problems } from '../../../../../shared/http/schemas.ts';
import type { LimitStore } from '../../portaria/limit-store.ts';
import type { makeSegundoFator } from '../../../application/use-cases/segundo-fator/segundo-fator.ts';
import {
  CodigosResponse,
  ConfirmarTotpBody,
  SegundoFatorResponse,
  TotpResponse,
  Vazio,
} from '../contas/conta-schemas.ts';
import { freioDeCodigo } from '../freios.ts';
import { toPasskey } from './passkey-routes.ts';
import { sessaoDe } from '../sessoes/sessao-do-pedido.ts';

export interface SegundoFatorRoutesOptions {
  readonly segundoFator: ReturnType<typeof makeSegundoFator>;
  readonly limits: LimitStore;
}

export function segundoFatorRoutes(options: SegundoFatorRoutesOptions): FastifyPluginAsyncTypebox {
  const { segundoFator, limits } = options;

  return async (app) => {
    app.get(
      '/api/auth/segundo-fator',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerSegundoFator',
          summary: 'Diz que segundos fatores a conta tem',
          tags: ['auth'],
          response: { 200: SegundoFatorResponse, ...problems(401, 403) },
        },
      },
      async ({ usuario }) => {
        const { confirmadoEm, codigosRestantes, passkeys } = await segundoFator.situacao(usuario.atorId);
        const totp = { ativo: confirmadoEm !== null, confirmadoEm };
        return { ...paraSnake({ totp, codigosRestantes }), passkeys: passkeys.map(toPasskey) };
      },
    );

    app.post(
      '/api/auth/segundo-fator/totp',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'iniciarTotp',
          summary: 'Começa a cadastrar um aplicativo de códigos (TOTP)',
          tags: ['auth'],
          response: { 201: TotpResponse, ...problems(401, 403, 409, 429) },
        },
      },
      async ({ usuario }, reply) => {
        const { url, ...novo } = await segundoFator.iniciar(usuario.atorId);
        return reply.code(201).send({ ...paraSnake(novo), otpauth_url: url });
      },
    );

    app.post(
      '/api/auth/segundo-fator/totp/confirmacao',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'confirmarTotp',
          summary: 'Confirma o aplicativo de códigos com o primeiro código',
          tags: ['auth'],
          body: ConfirmarTotpBody,
          response: { 200: CodigosResponse, ...problems(400, 401, 403, 409, 413, 415, 422, 429) },
        },
      },
      async ({ body, usuario }, reply) => {
        const freio = freioDeCodigo(limits, reply);
        const codigos = await segundoFator.confirmar(sessaoDe(usuario), body.codigo, freio);
        return { codigos_recuperacao: codigos };
      },
    );

    app.delete(
      '/api/auth/segundo-fator/totp',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'removerTotp',
          summary: 'Remove o aplicativo de códigos',
          tags: ['auth'],
          response: { 204: Vazio('Logins ask for no code any more'), ...problems(401, 403) },
        },
      },
      async ({ usuario }, reply) => {
        await segundoFator.remover(usuario.atorId);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/api/auth/segundo-fator/codigos',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'gerarCodigosDeRecuperacao',
          summary: 'Gera novos códigos de recuperação, e os anteriores deixam de valer',
          tags: ['auth'],
          response: { 200: CodigosResponse, ...problems(401, 403, 409) },
        },
      },
      async ({ usuario }) => ({ codigos_recuperacao: await segundoFator.gerarCodigos(usuario.atorId) }),
    );
  };
}
