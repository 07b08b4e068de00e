import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { IdParams, problems } from '../../../../../shared/http/schemas.ts';
import type { LimitStore } from '../../portaria/limit-store.ts';
import { MAILS_PER_MAILBOX, PER_ADDRESS } from '../../portaria/limits.ts';
import { addressKey, assertWithin } from '../../portaria/rate-limit.ts';
import type { makeRecuperarAcesso } from '../../../application/use-cases/contas/recuperar-acesso.ts';
import type { RecuperacaoAberta, RecuperacaoId } from '../../../domain/contas/recuperacao.ts';
import type { AparelhoCookie } from '../sessoes/aparelho-cookie.ts';
import { LinkComSenhaBody } from '../auth-schemas.ts';
import { mailboxKey } from './cadastro-routes.ts';
import { Vazio } from './conta-schemas.ts';
import { chaveDoLogin, comFreio, freioDeLink } from '../freios.ts';
import {
  CancelarRecuperacaoBody,
  PedirRecuperacaoBody,
  RecuperacaoSituacao,
  RecuperacoesAbertas,
} from './recuperacao-schemas.ts';

export interface RecuperacaoRoutesOptions {
  readonly recuperarAcesso: ReturnType<typeof makeRecuperarAcesso>;
  readonly aparelhoCookie: AparelhoCookie;
  readonly limits: LimitStore;
}

/** Back in without the second factor: two doors for whoever lost it, one to stop it, and what an administrador decides. */
export function recuperacaoRoutes(options: RecuperacaoRoutesOptions): FastifyPluginAsyncTypebox {
  const { recuperarAcesso, aparelhoCookie, limits } = options;

  return async (app) => {
    app.post(
      '/api/auth/recuperacao',
      {
        config: { rateLimit: PER_ADDRESS.login },
        schema: {
          operationId: 'pedirRecuperacao',
          summary: 'Pede por e-mail um link para voltar a entrar sem o segundo fator',
          tags: ['auth'],
          security: [],
          description:
            'For whoever lost the authenticator app and the recovery codes; refuses a password as the login does',
          body: PedirRecuperacaoBody,
          response: { 202: RecuperacaoSituacao, ...problems(400, 401, 403, 409, 413, 415, 422, 429, 503) },
        },
      },
      async (request, reply) => {
        const { email, senha } = request.body;
        const deOnde = aparelhoCookie.conhecido(request, email) ?? addressKey(request.ip);
        const cabeNaCaixa = () => assertWithin(limits, mailboxKey(email), MAILS_PER_MAILBOX, reply);
        await comFreio(limits, chaveDoLogin(email, deOnde), reply, () =>
          recuperarAcesso.pedir({ email, senha, cabeNaCaixa }),
        );
        return reply.code(202).send({ situacao: 'instrucoes_enviadas' });
      },
    );

    app.post(
      '/api/auth/recuperacao/confirmacao',
      {
        config: { rateLimit: PER_ADDRESS.verificacao },
        schema: {
          operationId: 'confirmarRecuperacao',
          summary: 'Confirma o pedido de recuperação, com o token recebido por e-mail e a senha',
          tags: ['auth'],
          security: [],
          description: 'With the link of the mail and the password: an administrador is asked to say who it is',
          body: LinkComSenhaBody,
          response: { 200: RecuperacaoSituacao, ...problems(400, 403, 409, 413, 415, 422, 429, 503) },
        },
      },
      async ({ body }, reply) => {
        await recuperarAcesso.confirmar({ ...body, freio: freioDeLink(limits, reply) });
        return { situacao: 'espera_administrador' as const };
      },
    );

    app.post(
      '/api/auth/recuperacao/cancelamento',
      {
        config: { rateLimit: PER_ADDRESS.verificacao },
        schema: {
          operationId: 'cancelarRecuperacao',
          summary: 'Cancela o pedido de recuperação',
          tags: ['auth'],
          security: [],
          description: 'With the link that each notice carries; a login with the second factor cancels too',
          body: CancelarRecuperacaoBody,
          response: { 200: RecuperacaoSituacao, ...problems(400, 403, 413, 415, 422, 429, 503) },
        },
      },
      async ({ body }) => {
        await recuperarAcesso.cancelar(body.token);
        return { situacao: 'cancelada' as const };
      },
    );

    app.get(
      '/api/auth/recuperacoes',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarRecuperacoes',
          summary: 'Lista os pedidos de recuperação abertos',
          tags: ['auth'],
          description: 'Those that wait for a confirmation first; the first 100',
          response: { 200: RecuperacoesAbertas, ...problems(401, 403) },
        },
      },
      async ({ usuario }) => ({ itens: (await recuperarAcesso.listar(usuario.atorId)).map(toItem) }),
    );

    app.post(
      '/api/auth/recuperacoes/:id/aprovacao',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'aprovarRecuperacao',
          summary: 'Confirma que é a pessoa: 24 horas depois, a senha basta',
          tags: ['auth'],
          description: 'The administrador has made sure who it is; 24 hours later the password is enough',
          params: IdParams,
          response: { 204: Vazio('The wait begins'), ...problems(401, 403, 404, 409, 422) },
        },
      },
      async ({ usuario, params }, reply) => {
        await recuperarAcesso.aprovar(usuario.atorId, params.id as RecuperacaoId);
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/api/auth/recuperacoes/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'recusarRecuperacao',
          summary: 'Recusa um pedido de recuperação',
          tags: ['auth'],
          params: IdParams,
          response: { 204: Vazio('It gives nothing back'), ...problems(401, 403, 404, 409, 422) },
        },
      },
      async ({ usuario, params }, reply) => {
        await recuperarAcesso.recusar(usuario.atorId, params.id as RecuperacaoId);
        return reply.code(204).send(null);
      },
    );
  };
}

function toItem({ papel, ...recuperacao }: RecuperacaoAberta) {
  return { ...paraSnake(recuperacao), user_type: papel };
}
