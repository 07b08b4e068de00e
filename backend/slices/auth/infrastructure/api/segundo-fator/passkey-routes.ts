import { paraCamel, paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { IdParams, problems } from '../../../../../shared/http/schemas.ts';
import { newId } from '../../../../../shared/new-id.ts';
import { PER_ADDRESS } from '../../portaria/limits.ts';
import type { makePasskeys } from '../../../application/use-cases/segundo-fator/passkeys.ts';
import type { Passkey, PasskeyId } from '../../../domain/segundo-fator/passkey.ts';
import { agenteDe, makeSendOpen, type RespostaDeLoginOptions } from '../sessoes/abrir-resposta.ts';
import { SessaoAbertaResponse } from '../auth-schemas.ts';
import {
  CadastrarPasskeyBody,
  DesafioResponse,
  EntrarComPasskeyBody,
  OpcoesResponse,
  PasskeyResponse,
  Vazio,
} from '../contas/conta-schemas.ts';
import { sessaoDe } from '../sessoes/sessao-do-pedido.ts';

export interface PasskeyRoutesOptions extends RespostaDeLoginOptions {
  readonly passkeys: ReturnType<typeof makePasskeys>;
}

export function passkeyRoutes(options: PasskeyRoutesOptions): FastifyPluginAsyncTypebox {
  const { passkeys } = options;

  return async (app) => {
    const sendOpen = makeSendOpen(app, options);

    app.post(
      '/api/auth/passkeys/registro',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'pedirRegistroDePasskey',
          summary: 'Pede o desafio com que se cadastra uma passkey',
          tags: ['auth'],
          response: { 200: OpcoesResponse, ...problems(401, 403, 409, 422) },
        },
      },
      async ({ usuario }) => ({ opcoes: await passkeys.pedirRegistro(usuario.atorId) }),
    );

    app.post(
      '/api/auth/passkeys',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'cadastrarPasskey',
          summary: 'Cadastra uma passkey',
          tags: ['auth'],
          body: CadastrarPasskeyBody,
          response: { 201: PasskeyResponse, ...problems(400, 401, 403, 413, 415, 422) },
        },
      },
      async ({ body, usuario }, reply) => {
        const passkey = await passkeys.registrar(sessaoDe(usuario), body.nome, body.resposta);
        return reply.code(201).send(toPasskey(passkey));
      },
    );

    app.delete(
      '/api/auth/passkeys/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'removerPasskey',
          summary: 'Remove uma passkey',
          tags: ['auth'],
          params: IdParams,
          response: { 204: Vazio('It no longer enters'), ...problems(401, 403, 404, 422) },
        },
      },
      async ({ params, usuario }, reply) => {
        await passkeys.remover(usuario.atorId, params.id as PasskeyId); // row-level security decides whose it is
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/api/auth/passkeys/desafio',
      {
        config: { rateLimit: PER_ADDRESS.login },
        schema: {
          operationId: 'pedirDesafioDePasskey',
          summary: 'Pede o desafio com que se entra por passkey',
          tags: ['auth'],
          security: [],
          response: { 200: DesafioResponse, ...problems(403, 409, 429, 503) },
        },
      },
      async () => {
        const desafioId = newId();
        return { ...paraSnake({ desafioId }), opcoes: await passkeys.pedirLogin(desafioId) };
      },
    );

    app.post(
      '/api/auth/passkeys/login',
      {
        config: { rateLimit: PER_ADDRESS.login },
        schema: {
          operationId: 'entrarComPasskey',
          summary: 'Abre uma sessão com uma passkey',
          tags: ['auth'],
          security: [],
          body: EntrarComPasskeyBody,
          response: { 200: SessaoAbertaResponse, ...problems(400, 401, 403, 413, 415, 422, 429, 503) },
        },
      },
      async ({ body, headers }, reply) => {
        const agente = agenteDe(headers['user-agent']);
        return sendOpen(reply, await passkeys.entrar({ ...paraCamel(body), agente }));
      },
    );
  };
}

export function toPasskey({ id, nome, criadaEm, ultimoUsoEm }: Passkey): PasskeyResponse {
  return paraSnake({ id, nome, criadaEm, ultimoUsoEm });
}
