import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { IdParams, problems } from '../../../../shared/http/schemas.ts';
import type { makeAbrirDocumento } from '../../application/use-cases/abrir-documento.ts';

interface Dependencies {
  readonly abrirDocumento: ReturnType<typeof makeAbrirDocumento>;
}

export function pdfRoutes({ abrirDocumento }: Dependencies): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/pdf/documentos/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'baixarDocumento',
          summary: 'Baixa os documentos emitidos, em PDF',
          tags: ['pdf'],
          params: IdParams,
          response: {
            200: { description: 'The packet', content: { 'application/pdf': { schema: Type.Any() } } },
            ...problems(401, 404, 409, 422),
          },
        },
      },
      async ({ params, usuario }, reply) => {
        const { bytes, stream } = await abrirDocumento(usuario.titularId, params.id);
        return reply
          .type('application/pdf')
          .header('content-length', bytes)
          .header('content-disposition', `inline; filename="autocusto-${params.id}.pdf"`)
          .send(stream);
      },
    );
  };
}
