import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { problems } from '../../../../../shared/http/schemas.ts';
import type { CatalogoRepository } from '../../../application/ports/catalogo-repository.ts';
import { makeLerDoenca, makeLerProtocolo } from '../../../application/use-cases/catalogo/ler-doenca.ts';
import {
  toDoencaEncontrada,
  toDoencaResponse,
  toMedicamentoResponse,
  toProtocoloResponse,
} from './catalogo-mapping.ts';
import {
  BuscaQuery,
  CidParams,
  DoencaResponse,
  DoencasResponse,
  MedicamentosResponse,
  ProtocoloParams,
  ProtocoloResponse,
} from './catalogo-schemas.ts';

interface Dependencies {
  readonly catalogo: CatalogoRepository;
}

const MAX_ITENS = 20;

export function catalogoRoutes({ catalogo }: Dependencies): FastifyPluginAsyncTypebox {
  const lerDoenca = makeLerDoenca({ catalogo });
  const lerProtocolo = makeLerProtocolo({ catalogo });

  return async (app) => {
    const onRequest = app.authenticate;

    app.get(
      '/api/processos/catalogo/doencas',
      {
        onRequest,
        schema: {
          operationId: 'buscarDoencas',
          summary: 'Busca doenças por nome ou CID',
          tags: ['catalogo'],
          querystring: BuscaQuery,
          response: { 200: DoencasResponse, ...problems(401, 422) },
        },
      },
      async ({ query }) => {
        const encontradas = await catalogo.buscarDoencas(query.busca, MAX_ITENS);
        return { itens: encontradas.map(toDoencaEncontrada) };
      },
    );

    app.get(
      '/api/processos/catalogo/doencas/:cid',
      {
        onRequest,
        schema: {
          operationId: 'lerDoenca',
          summary: 'Lê uma doença: protocolos, medicamentos, documentos e regras',
          tags: ['catalogo'],
          params: CidParams,
          response: { 200: DoencaResponse, ...problems(401, 404, 422) },
        },
      },
      async ({ params }) => toDoencaResponse(await lerDoenca(params.cid)),
    );

    app.get(
      '/api/processos/catalogo/medicamentos',
      {
        onRequest,
        schema: {
          operationId: 'buscarMedicamentos',
          summary: 'Busca medicamentos por nome',
          tags: ['catalogo'],
          querystring: BuscaQuery,
          response: { 200: MedicamentosResponse, ...problems(401, 422) },
        },
      },
      async ({ query }) => {
        const itens = await catalogo.buscarMedicamentos(query.busca, MAX_ITENS);
        return { itens: itens.map(toMedicamentoResponse) };
      },
    );

    app.get(
      '/api/processos/catalogo/protocolos/:id',
      {
        onRequest,
        schema: {
          operationId: 'lerProtocolo',
          summary: 'Lê um protocolo clínico',
          tags: ['catalogo'],
          params: ProtocoloParams,
          response: { 200: ProtocoloResponse, ...problems(401, 404, 422) },
        },
      },
      async ({ params }) => toProtocoloResponse(await lerProtocolo(params.id)),
    );
  };
}
