import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { makeEmAndamento } from '../../../../../shared/http/em-andamento.ts';
import type { PacienteId } from '@autocusto/dominio/comum/ids.ts';
import { IdParams, InstantSchema, problems, Uuid } from '../../../../../shared/http/schemas.ts';
import type { makeExportarPaciente } from '../../../application/use-cases/pacientes/exportacao-do-paciente.ts';
import { makeExportacaoEmJson } from '../../exportacao-json.ts';
import { makeExportacaoEmPdf } from '../../exportacao-pdf.ts';

interface Dependencies {
  readonly exportarPaciente: ReturnType<typeof makeExportarPaciente>;
  readonly agora: () => Date;
}

const RegistroSchema = Type.Record(Type.String(), Type.Unknown());
const Registros = Type.Array(RegistroSchema);

const ExportacaoResponse = Type.Object(
  {
    gerado_em: InstantSchema,
    paciente_id: Uuid(),
    paciente: RegistroSchema,
    paciente_revisoes: Registros,
    processos: Registros,
    processo_revisoes: Registros,
    renovacoes: Registros,
    documentos_emitidos: Registros,
    rascunhos: Registros,
    chaves_idempotencia: Registros,
    acessos: Type.Array(
      Type.Object({
        em: InstantSchema,
        ator_id: Type.Union([Uuid(), Type.Null()]),
        ator_nome: Type.Union([Type.String(), Type.Null()]),
        acao: Type.String(),
      }),
      { description: 'Who saw or touched the data, oldest first; this export is the next one' },
    ),
    tratamento: Type.Object({
      controlador: Type.String(),
      finalidades: Type.Array(
        Type.Object({
          dados: Type.String(),
          finalidade: Type.String(),
          base_legal: Type.String(),
          destinatarios: Type.String(),
          retencao: Type.String(),
        }),
      ),
    }),
  },
  { description: 'Everything kept about the paciente (LGPD, art. 18): rows as stored, by table' },
);

/** At a time, in this process: each holds a connection while it reads, and all that it has read until it is sent. */
const JUNTAS = { json: 2, pdf: 1 };

export function exportacaoRoutes({ exportarPaciente, agora }: Dependencies): FastifyPluginAsyncTypebox {
  const umJson = makeEmAndamento(JUNTAS.json);
  const umPdf = makeEmAndamento(JUNTAS.pdf);

  return async (app) => {
    app.get(
      '/api/processos/pacientes/:id/exportacao',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'exportarPaciente',
          summary: 'Exporta os dados de um paciente',
          tags: ['lgpd'],
          params: IdParams,
          response: { 200: ExportacaoResponse, ...problems(401, 403, 404, 422, 429, 503) },
        },
      },
      async ({ params, usuario }, reply) => {
        const id = params.id as PacienteId; // any UUID may be asked for
        const partes = await umJson(usuario.atorId, reply, async () => {
          const { receber, fim } = makeExportacaoEmJson(id, agora());
          await exportarPaciente(usuario.titularId, id, receber);
          return fim();
        });
        return reply.headers(anexo('json')).type('application/json; charset=utf-8').send(fluxo(partes));
      },
    );

    app.get(
      '/api/processos/pacientes/:id/exportacao/pdf',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'exportarPacienteEmPdf',
          summary: 'Exporta os dados de um paciente em PDF',
          tags: ['lgpd'],
          params: IdParams,
          response: {
            200: { description: 'The same, to read', content: { 'application/pdf': { schema: Type.Any() } } },
            ...problems(401, 403, 404, 422, 429, 503),
          },
        },
      },
      async ({ params, usuario }, reply) => {
        const id = params.id as PacienteId; // any UUID may be asked for
        const partes = await umPdf(usuario.atorId, reply, async () => {
          const { receber, fim, encerrar } = makeExportacaoEmPdf();
          try {
            await exportarPaciente(usuario.titularId, id, receber);
            return await fim(agora());
          } finally {
            encerrar();
          }
        });
        return reply.headers(anexo('pdf')).type('application/pdf').send(fluxo(partes));
      },
    );
  };
}

/** Whoever sees the folder of downloads must not learn whose it is. */
function anexo(tipo: 'json' | 'pdf') {
  return {
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="autocusto-dados-do-paciente.${tipo}"`,
  };
}

/** Already as the schema says, part by part: the serialiser would hold the event loop for all of it. */
function fluxo(partes: readonly Buffer[]): never {
  return Readable.from(partes, { objectMode: false }) as never;
}
