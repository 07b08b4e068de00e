import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { problems } from '../../../../../shared/http/schemas.ts';
import type { LimitStore } from '../../portaria/limit-store.ts';
import { MAILS_PER_MAILBOX, PER_ADDRESS } from '../../portaria/limits.ts';
import { assertWithin } from '../../portaria/rate-limit.ts';
import type { makeReautenticar } from '../../../application/use-cases/sessoes/reautenticar.ts';
import type { makeTrocarEmail } from '../../../application/use-cases/contas/trocar-email.ts';
import type { makeTrocarSenha } from '../../../application/use-cases/contas/trocar-senha.ts';
import { LinkComSenhaBody } from '../auth-schemas.ts';
import { mailboxKey } from './cadastro-routes.ts';
import {
  ConfirmarEmailResponse,
  ReautenticarBody,
  TrocarEmailBody,
  TrocarEmailResponse,
  TrocarSenhaBody,
  Vazio,
} from './conta-schemas.ts';
import { chaveDaProva, comFreio, freioDeCodigo, freioDeLink } from '../freios.ts';
import { sessaoDe } from '../sessoes/sessao-do-pedido.ts';

export interface ContaRoutesOptions {
  readonly reautenticar: ReturnType<typeof makeReautenticar>;
  readonly trocarSenha: ReturnType<typeof makeTrocarSenha>;
  readonly trocarEmail: ReturnType<typeof makeTrocarEmail>;
  readonly limits: LimitStore;
}

/** What a person changes in how they enter. */
export function contaRoutes(options: ContaRoutesOptions): FastifyPluginAsyncTypebox {
  const { reautenticar, trocarSenha, trocarEmail, limits } = options;

  return async (app) => {
    app.post(
      '/api/auth/reautenticacao',
      {
        config: { rateLimit: PER_ADDRESS.login },
        onRequest: app.authenticate,
        schema: {
          operationId: 'reautenticar',
          summary: 'Prova de novo quem está na sessão, antes de uma ação sensível',
          tags: ['auth'],
          body: ReautenticarBody,
          response: {
            204: Vazio('Sensitive actions are answered for the next 10 minutes; the session is unlocked'),
            ...problems(400, 401, 403, 413, 415, 422, 429, 503),
          },
        },
      },
      async ({ body: { senha, codigo }, usuario, ip }, reply) => {
        const quem = sessaoDe(usuario);
        const freio = freioDeCodigo(limits, reply);
        await comFreio(limits, chaveDaProva(usuario.atorId, ip), reply, () =>
          reautenticar(quem, senha, { codigo, freio }),
        );
        return reply.code(204).send(null);
      },
    );

    app.put(
      '/api/auth/senha',
      {
        config: { rateLimit: PER_ADDRESS.senha },
        onRequest: app.authenticate,
        schema: {
          operationId: 'trocarSenha',
          summary: 'Troca a senha',
          tags: ['auth'],
          body: TrocarSenhaBody,
          response: {
            204: Vazio('The other sessions are over'),
            ...problems(400, 401, 403, 413, 415, 422, 429, 503),
          },
        },
      },
      async ({ body, usuario }, reply) => {
        await trocarSenha(sessaoDe(usuario), body.senha);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/api/auth/email',
      {
        config: { rateLimit: PER_ADDRESS.senha },
        onRequest: app.authenticate,
        schema: {
          operationId: 'pedirTrocaDeEmail',
          summary: 'Pede a troca do e-mail da conta',
          tags: ['auth'],
          body: TrocarEmailBody,
          response: { 202: TrocarEmailResponse, ...problems(400, 401, 403, 413, 415, 422, 429, 503) },
        },
      },
      async ({ body, usuario }, reply) => {
        // Neither one mailbox from many accounts, nor many mailboxes from one account.
        await assertWithin(limits, mailboxKey(body.email), MAILS_PER_MAILBOX, reply);
        await assertWithin(limits, `troca de e-mail ${usuario.atorId}`, MAILS_PER_MAILBOX, reply);
        await trocarEmail.pedir(usuario.atorId, body.email);
        return reply.code(202).send({ situacao: 'confirmacao_enviada' });
      },
    );

    app.post(
      '/api/auth/email/confirmacao',
      {
        config: { rateLimit: PER_ADDRESS.verificacao },
        schema: {
          operationId: 'confirmarTrocaDeEmail',
          summary: 'Confirma o novo e-mail da conta',
          tags: ['auth'],
          security: [],
          description: 'With the password of the account: opening the link changes nothing',
          body: LinkComSenhaBody,
          response: { 200: ConfirmarEmailResponse, ...problems(400, 403, 413, 415, 422, 429, 503) },
        },
      },
      async ({ body }, reply) => {
        await trocarEmail.confirmar({ ...body, freio: freioDeLink(limits, reply) });
        return { situacao: 'email_alterado' as const };
      },
    );
  };
}
