import { paraCamel } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { calendarDateInSaoPaulo } from '@autocusto/dominio/comum/calendar-date.ts';
import type { ProcessoId } from '@autocusto/dominio/comum/ids.ts';
import { IdParams, IdempotencyHeaders, problems } from '../../../../../shared/http/schemas.ts';
import { makeEmitirDocumentos } from '../../../application/use-cases/documentos/emitir-documentos.ts';
import { makeEmitirLote } from '../../../application/use-cases/documentos/emitir-lote.ts';
import { makeValidarPedido, makeValidarProcesso } from '../../../application/use-cases/processos/validar-processo.ts';
import { toData, toDocumentoResponse, toItemDoLote, toValidacaoResponse } from './documento-mapping.ts';
import { toPedidoDigitado } from '../processos/processo-mapping.ts';
import type { ProcessoDependencies } from '../processos/processo-routes.ts';
import {
  DocumentoEmitidoResponse,
  EmitirBody,
  LoteBody,
  LoteResponse,
  ValidacaoResponse,
  ValidarBody,
  ValidarPedidoBody,
} from '../processos/processo-schemas.ts';

export function documentoRoutes(dependencies: ProcessoDependencies): FastifyPluginAsyncTypebox {
  const { idempotent, agora } = dependencies;
  const validarProcesso = makeValidarProcesso(dependencies);
  const validarPedido = makeValidarPedido(dependencies);
  const emitirDocumentos = makeEmitirDocumentos(dependencies);
  const emitirLote = makeEmitirLote({ emitirDocumentos });

  return async (app) => {
    app.post(
      '/api/processos/:id/validacao',
      {
        onRequest: app.authenticate,
        preValidation: async (request) => void (request.body ??= {}),
        schema: {
          operationId: 'validarProcesso',
          summary: 'Confere um processo guardado sem o emitir: o que falta e o que chama a atenção',
          tags: ['documentos'],
          params: IdParams,
          body: ValidarBody,
          response: { 200: ValidacaoResponse, ...problems(400, 401, 403, 404, 409, 422, 503) },
        },
      },
      async ({ params, body, usuario }) => {
        const validacao = await validarProcesso({
          ...body,
          usuarioId: usuario.titularId,
          processoId: params.id as ProcessoId, // any UUID may be asked for
          data: body.data === undefined ? calendarDateInSaoPaulo(agora()) : toData(body.data),
        });
        return toValidacaoResponse(validacao);
      },
    );

    app.post(
      '/api/processos/validacao',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'validarPedido',
          summary: 'Confere o que o formulário diz agora, salvo ou não: o que falta e o que chama a atenção',
          tags: ['documentos'],
          body: ValidarPedidoBody,
          response: { 200: ValidacaoResponse, ...problems(400, 401, 403, 404, 409, 422, 429, 503) },
        },
      },
      async ({ body, usuario }) => {
        const data = body.data === undefined ? calendarDateInSaoPaulo(agora()) : toData(body.data);
        return toValidacaoResponse(await validarPedido(toPedidoDigitado(usuario.titularId, body, data)));
      },
    );

    app.post(
      '/api/processos/:id/documentos',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'emitirDocumentos',
          summary: 'Emite os documentos de um processo numa data',
          tags: ['documentos'],
          params: IdParams,
          headers: IdempotencyHeaders,
          body: EmitirBody,
          response: { 201: DocumentoEmitidoResponse, ...problems(400, 401, 403, 404, 409, 422, 503) },
        },
      },
      async (request, reply) => {
        const { params, body: pedido, usuario } = request;
        const { status, body } = await idempotent(request, reply, async () => {
          const documento = await emitirDocumentos({
            ...pedido,
            usuarioId: usuario.titularId,
            processoId: params.id as ProcessoId, // any UUID may be asked for
            data: toData(pedido.data),
          });
          return { status: 201, body: toDocumentoResponse(documento) };
        });
        return reply
          .code(status as 201)
          .header('location', body.url)
          .send(body);
      },
    );

    app.post(
      '/api/processos/documentos/lote',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'emitirLote',
          summary: 'Emite os documentos de vários processos',
          tags: ['documentos'],
          headers: IdempotencyHeaders,
          body: LoteBody,
          response: { 200: LoteResponse, ...problems(400, 401, 403, 422, 503) },
        },
      },
      async (request, reply) => {
        const itens = paraCamel(request.body).itens.map(({ processoId, data }, n) => ({
          processoId: processoId as ProcessoId, // any UUID may be asked for
          data: toData(data, `itens.${n}.data`),
        }));
        const { status, body } = await idempotent(request, reply, async () => {
          const resultados = await emitirLote(request.usuario.titularId, itens);
          return { status: 200, body: { itens: resultados.map(toItemDoLote) } };
        });
        return reply.code(status as 200).send(body);
      },
    );
  };
}
