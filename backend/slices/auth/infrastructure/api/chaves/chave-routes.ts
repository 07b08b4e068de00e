import { paraCamel, paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { IdParams, problems } from '../../../../../shared/http/schemas.ts';
import type { LimitStore } from '../../portaria/limit-store.ts';
import type { Limit } from '../../portaria/limits.ts';
import { assertWithin } from '../../portaria/rate-limit.ts';
import type { makeChavesApi } from '../../../application/use-cases/chaves/chaves-api.ts';
import type { ChaveApiId } from '../../../domain/chaves/chave-api.ts';
import { ChavesResponse, CriarChaveBody, NovaChaveResponse } from './chave-schemas.ts';
import { Vazio } from '../contas/conta-schemas.ts';

export interface ChaveRoutesOptions {
  readonly chaves: ReturnType<typeof makeChavesApi>;
  readonly limits: LimitStore;
}

/** Each is told by mail. */
const CRIADAS_POR_MEDICO: Limit = { max: 30, timeWindow: 60 * 60_000 };

export function chaveRoutes({ chaves, limits }: ChaveRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/auth/chaves',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarChaves',
          summary: 'Lista as chaves de API da conta',
          tags: ['auth'],
          response: { 200: ChavesResponse, ...problems(401, 403) },
        },
      },
      async ({ usuario }) => ({ itens: (await chaves.listar(usuario.atorId)).map(paraSnake) }),
    );

    app.post(
      '/api/auth/chaves',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'criarChave',
          summary: 'Cria uma chave de API, mostrada só desta vez',
          tags: ['auth'],
          body: CriarChaveBody,
          response: { 201: NovaChaveResponse, ...problems(400, 401, 403, 409, 413, 415, 422, 429, 503) },
        },
      },
      async ({ usuario, body }, reply) => {
        await assertWithin(limits, `chaves criadas ${usuario.atorId}`, CRIADAS_POR_MEDICO, reply);
        const { validadeDias: dias, ...pedida } = paraCamel(body);
        const { chave, texto } = await chaves.criar(usuario.atorId, { ...pedida, dias });
        return reply.code(201).send({ ...paraSnake(chave), chave: texto });
      },
    );

    app.delete(
      '/api/auth/chaves/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'revogarChave',
          summary: 'Revoga uma chave de API',
          tags: ['auth'],
          params: IdParams,
          response: { 204: Vazio('It serves no more'), ...problems(401, 403, 404, 422) },
        },
      },
      async ({ usuario, params }, reply) => {
        await chaves.revogar(usuario.atorId, params.id as ChaveApiId); // row-level security decides whose it is
        return reply.code(204).send(null);
      },
    );
  };
}
