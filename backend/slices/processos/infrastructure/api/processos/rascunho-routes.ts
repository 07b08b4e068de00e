import { paraCamel, paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { type Static, Type } from 'typebox';
import type { ProcessoId, RascunhoId } from '@autocusto/dominio/comum/ids.ts';
import { versionFromIfMatch, withEtag } from '../../../../../shared/http/conditional.ts';
import { idFromCursor, pageOf } from '../../../../../shared/http/cursor.ts';
import {
  IdempotencyHeaders,
  IdParams,
  IfMatchHeaders,
  PageQuery,
  problems,
  Versioned,
} from '../../../../../shared/http/schemas.ts';
import { type FormularioEmAndamento, makeRascunhos } from '../../../application/use-cases/processos/rascunhos.ts';
import type { Rascunho } from '../../../domain/processos/rascunho.ts';
import type { ProcessoDependencies } from './processo-routes.ts';
import { RascunhoBody, RascunhoResponse, RascunhosPage } from './processo-schemas.ts';

const LIMITE_PADRAO = 20;

export function rascunhoRoutes(
  dependencies: Pick<ProcessoDependencies, 'emTransacao' | 'idempotent' | 'newId' | 'agora'>,
): FastifyPluginAsyncTypebox {
  const { idempotent } = dependencies;
  const rascunhos = makeRascunhos(dependencies);

  return async (app) => {
    app.get(
      '/api/processos/rascunhos',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarRascunhos',
          summary: 'Lista os rascunhos',
          tags: ['rascunhos'],
          querystring: PageQuery,
          response: { 200: RascunhosPage, ...problems(401, 422) },
        },
      },
      async ({ query: { limite = LIMITE_PADRAO, cursor }, usuario }) => {
        const lista = await rascunhos.listar(usuario.titularId, limite + 1, idFromCursor<RascunhoId>(cursor));
        const { itens, proximo_cursor } = pageOf(lista, limite, ({ id }) => id);
        return { itens: itens.map(paraSnake), proximo_cursor };
      },
    );

    app.post(
      '/api/processos/rascunhos',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'criarRascunho',
          summary: 'Guarda um rascunho novo',
          tags: ['rascunhos'],
          headers: IdempotencyHeaders,
          body: RascunhoBody,
          response: { 201: Versioned(RascunhoResponse), ...problems(400, 401, 403, 409, 422) },
        },
      },
      async (request, reply) => {
        const { status, body } = await idempotent(request, reply, async () => {
          const rascunho = await rascunhos.criar(request.usuario.titularId, toFormulario(request.body));
          return { status: 201, body: toResponse(rascunho) };
        });
        return withEtag(reply, body.versao)
          .code(status as 201)
          .send(body);
      },
    );

    app.get(
      '/api/processos/rascunhos/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerRascunho',
          summary: 'Lê um rascunho',
          tags: ['rascunhos'],
          params: IdParams,
          response: { 200: Versioned(RascunhoResponse), ...problems(401, 404, 422) },
        },
      },
      async ({ params, usuario }, reply) => {
        const rascunho = await rascunhos.ler(usuario.titularId, params.id as RascunhoId); // any UUID may be asked for
        return withEtag(reply, rascunho.props.versao).send(toResponse(rascunho));
      },
    );

    app.put(
      '/api/processos/rascunhos/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'salvarRascunho',
          summary: 'Salva um rascunho',
          tags: ['rascunhos'],
          params: IdParams,
          headers: IfMatchHeaders,
          body: RascunhoBody,
          response: { 200: Versioned(RascunhoResponse), ...problems(400, 401, 403, 404, 409, 412, 422, 428) },
        },
      },
      async ({ params, headers, body, usuario }, reply) => {
        const versaoLida = versionFromIfMatch(headers['if-match']);
        const id = params.id as RascunhoId; // any UUID may be asked for
        const rascunho = await rascunhos.salvar(usuario.titularId, id, versaoLida, toFormulario(body));
        return withEtag(reply, rascunho.props.versao).send(toResponse(rascunho));
      },
    );

    app.delete(
      '/api/processos/rascunhos/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'descartarRascunho',
          summary: 'Descarta um rascunho',
          tags: ['rascunhos'],
          params: IdParams,
          response: { 204: Type.Null({ description: 'Gone' }), ...problems(401, 403, 404, 422) },
        },
      },
      async ({ params, usuario }, reply) => {
        await rascunhos.descartar(usuario.titularId, params.id as RascunhoId); // any UUID may be asked for
        return reply.code(204).send(null);
      },
    );
  };
}

function toFormulario({ conteudo, ...rascunho }: Static<typeof RascunhoBody>): FormularioEmAndamento {
  const { processoId = null } = paraCamel(rascunho);
  return { processoId: processoId as ProcessoId | null, conteudo };
}

function toResponse({ props }: Rascunho): Static<typeof RascunhoResponse> {
  const { usuarioId: _, conteudo, ...rascunho } = props;
  return { ...paraSnake(rascunho), conteudo: { ...conteudo } }; // as typed, names included
}
