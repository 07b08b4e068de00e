import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { problems } from '../../../../../shared/http/schemas.ts';
import type { LimitStore } from '../../portaria/limit-store.ts';
import { MAILS_PER_MAILBOX, PER_ADDRESS } from '../../portaria/limits.ts';
import { assertWithin, isWithin } from '../../portaria/rate-limit.ts';
import type { makeCadastrar } from '../../../application/use-cases/contas/cadastrar.ts';
import type { makePedirRedefinicao } from '../../../application/use-cases/contas/pedir-redefinicao.ts';
import type { makeRedefinirSenha } from '../../../application/use-cases/contas/redefinir-senha.ts';
import type { makeVerificarEmail } from '../../../application/use-cases/contas/verificar-email.ts';
import type { Removidos } from '../../../domain/contas/removidos.ts';
import {
  CadastrarBody,
  CadastrarResponse,
  PedirRedefinicaoBody,
  PedirRedefinicaoResponse,
  RedefinirSenhaBody,
  RedefinirSenhaResponse,
  LinkComSenhaBody,
  VerificarEmailResponse,
} from '../auth-schemas.ts';
import { freioDeCodigo, freioDeLink } from '../freios.ts';

export interface CadastroRoutesOptions {
  readonly cadastrar: ReturnType<typeof makeCadastrar>;
  readonly verificarEmail: ReturnType<typeof makeVerificarEmail>;
  readonly pedirRedefinicao: ReturnType<typeof makePedirRedefinicao>;
  readonly redefinirSenha: ReturnType<typeof makeRedefinirSenha>;
  readonly limits: LimitStore;
}

/** Everything that a person without a session does with a mailbox. */
export function cadastroRoutes(options: CadastroRoutesOptions): FastifyPluginAsyncTypebox {
  const { cadastrar, verificarEmail, pedirRedefinicao, redefinirSenha, limits } = options;

  return async (app) => {
    app.post(
      '/api/auth/cadastro',
      {
        config: { rateLimit: PER_ADDRESS.cadastro },
        schema: {
          operationId: 'cadastrar',
          summary: 'Cria uma conta, que vale depois de confirmada por e-mail',
          tags: ['auth'],
          security: [],
          body: CadastrarBody,
          response: { 201: CadastrarResponse, ...problems(400, 403, 413, 415, 422, 429, 503) },
        },
      },
      async ({ body }, reply) => {
        await assertWithin(limits, mailboxKey(body.email), MAILS_PER_MAILBOX, reply);
        await cadastrar(body);
        return reply.code(201).send({ situacao: 'confirmacao_enviada' });
      },
    );

    app.post(
      '/api/auth/verificacao',
      {
        config: { rateLimit: PER_ADDRESS.verificacao },
        schema: {
          operationId: 'verificarEmail',
          summary: 'Confirma o e-mail de uma conta nova, com a senha do cadastro',
          tags: ['auth'],
          security: [],
          description: 'Opening the link confirms nothing: the password of the sign-up does. A forgotten one is reset',
          body: LinkComSenhaBody,
          response: { 200: VerificarEmailResponse, ...problems(400, 403, 413, 415, 422, 429, 503) },
        },
      },
      async ({ body }, reply) => {
        await verificarEmail({ ...body, freio: freioDeLink(limits, reply) });
        return { situacao: 'email_confirmado' as const };
      },
    );

    app.post(
      '/api/auth/senha/esquecida',
      {
        config: { rateLimit: PER_ADDRESS.senha },
        schema: {
          operationId: 'pedirRedefinicao',
          summary: 'Pede por e-mail um link para trocar a senha esquecida',
          tags: ['auth'],
          security: [],
          body: PedirRedefinicaoBody,
          response: { 200: PedirRedefinicaoResponse, ...problems(400, 403, 413, 415, 422, 429, 503) },
        },
      },
      async ({ body }) => {
        // Whoever filled the mailbox from elsewhere neither refuses its owner nor retires the link that is in it.
        const cabe = await isWithin(limits, mailboxKey(body.email), MAILS_PER_MAILBOX);
        await pedirRedefinicao(body.email, { enviar: cabe });
        return { situacao: 'instrucoes_enviadas' as const };
      },
    );

    app.post(
      '/api/auth/senha/redefinicao',
      {
        config: { rateLimit: PER_ADDRESS.senha },
        schema: {
          operationId: 'redefinirSenha',
          summary: 'Troca a senha esquecida, com o token recebido por e-mail',
          tags: ['auth'],
          security: [],
          body: RedefinirSenhaBody,
          response: { 200: RedefinirSenhaResponse, ...problems(400, 401, 403, 413, 415, 422, 429, 503) },
        },
      },
      async ({ body: { token, senha, codigo } }, reply) => {
        const freio = freioDeCodigo(limits, reply);
        const { removidos, espera } = await redefinirSenha({ token, senha, codigo, freio });
        return {
          ...{ situacao: 'senha_redefinida' as const, espera_administrador: espera },
          removidos: toRemovidos(removidos),
        };
      },
    );
  };
}

function toRemovidos({ aplicativo, chaves, ...removidos }: Removidos) {
  return { ...paraSnake(removidos), aplicativo_autenticador: aplicativo, chaves_api: chaves };
}

export function mailboxKey(email: string): string {
  return `mailbox ${email.toLowerCase()}`;
}
