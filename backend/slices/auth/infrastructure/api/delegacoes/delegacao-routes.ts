import { paraCamel, paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { idFromCursor, pageOf } from '../../../../../shared/http/cursor.ts';
import { IdParams, PageQuery, problems } from '../../../../../shared/http/schemas.ts';
import type { LimitStore } from '../../portaria/limit-store.ts';
import { type Limit, MAILS_PER_MAILBOX, PER_ADDRESS } from '../../portaria/limits.ts';
import { assertWithin } from '../../portaria/rate-limit.ts';
import type { makeDelegacoes } from '../../../application/use-cases/delegacoes/delegacoes.ts';
import type { DelegacaoId } from '../../../domain/delegacoes/delegacao.ts';
import { mailboxKey } from '../contas/cadastro-routes.ts';
import { AceitarBody, ConvidarBody, DelegacaoResponse, DelegacoesPage } from './delegacao-schemas.ts';

export interface DelegacaoRoutesOptions {
  readonly delegacoes: ReturnType<typeof makeDelegacoes>;
  readonly limits: LimitStore;
}

/** A clinic has a handful of assistentes and a substitute; more than this is somebody mailing strangers. */
const CONVITES_POR_MEDICO: Limit = { max: 60, timeWindow: 60 * 60_000 };

export function delegacaoRoutes({ delegacoes, limits }: DelegacaoRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/auth/delegacoes',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'convidarAssistente',
          summary: 'Convida um assistente ou um substituto',
          tags: ['auth'],
          description: 'The same answer whether or not the e-mail has an account',
          body: ConvidarBody,
          response: { 201: DelegacaoResponse, ...problems(400, 401, 403, 413, 415, 422, 429, 503) },
        },
      },
      async ({ usuario, body }, reply) => {
        await assertWithin(limits, `convites ${usuario.atorId}`, CONVITES_POR_MEDICO, reply);
        await assertWithin(limits, mailboxKey(body.email), MAILS_PER_MAILBOX, reply);
        const convite = { ...paraCamel(body), papel: body.papel ?? 'assistente' };
        return reply.code(201).send(paraSnake(await delegacoes.convidar(usuario.atorId, convite)));
      },
    );

    app.get(
      '/api/auth/delegacoes',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarDelegacoes',
          summary: 'Lista por quem se trabalha e quem trabalha em nome da conta',
          tags: ['auth'],
          description: 'Given and received by a medico; received by an assistente; newest first',
          querystring: PageQuery,
          response: { 200: DelegacoesPage, ...problems(401, 403, 422) },
        },
      },
      async ({ usuario, query: { limite = 20, cursor } }) => {
        const pagina = { depoisDe: idFromCursor<DelegacaoId>(cursor), limite: limite + 1 };
        const lidas = await delegacoes.listar(usuario.atorId, pagina);
        const { itens, proximo_cursor } = pageOf(lidas, limite, ({ id }) => id);
        return { itens: itens.map(paraSnake), proximo_cursor };
      },
    );

    app.delete(
      '/api/auth/delegacoes/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'encerrarDelegacao',
          summary: 'Encerra uma delegação, ou retira o convite',
          tags: ['auth'],
          params: IdParams,
          response: {
            204: { type: 'null', description: 'The delegation, or the invitation, is over' },
            ...problems(401, 403, 404, 422),
          },
        },
      },
      async ({ usuario, params }, reply) => {
        await delegacoes.encerrar(usuario.atorId, params.id as DelegacaoId); // the database decides whose
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/api/auth/delegacoes/aceite',
      {
        onRequest: app.authenticate,
        config: { rateLimit: PER_ADDRESS.verificacao },
        schema: {
          operationId: 'aceitarDelegacao',
          summary: 'Aceita um convite recebido por e-mail',
          tags: ['auth'],
          body: AceitarBody,
          response: { 200: DelegacaoResponse, ...problems(400, 401, 403, 409, 413, 415, 422, 429, 503) },
        },
      },
      async ({ usuario, body }) => paraSnake(await delegacoes.aceitar(usuario.atorId, body.token)),
    );
  };
}
