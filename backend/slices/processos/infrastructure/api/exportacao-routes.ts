import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { type Static, Type } from 'typebox';
import type { PacienteId } from '../../../../shared/domain/ids.ts';
import { IdParams, InstantSchema, problems, Uuid } from '../../../../shared/http/schemas.ts';
import type { makeExportarPaciente } from '../../application/use-cases/exportacao-do-paciente.ts';
import {
  type ExportacaoDoPaciente,
  type Registro,
  TRATAMENTO_DO_PACIENTE,
} from '../../domain/exportacao-do-paciente.ts';

interface Dependencies {
  readonly exportarPaciente: ReturnType<typeof makeExportarPaciente>;
  /** The same on paper. */
  readonly imprimir: (exportacao: ExportacaoDoPaciente) => Buffer;
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

export function exportacaoRoutes({ exportarPaciente, imprimir }: Dependencies): FastifyPluginAsyncTypebox {
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
          response: { 200: ExportacaoResponse, ...problems(401, 403, 404, 422, 503) },
        },
      },
      async ({ params, usuario }, reply) => {
        const exportacao = await exportarPaciente(usuario.id, params.id as PacienteId); // any UUID may be asked for
        return reply.headers(anexo('json')).send(toResponse(params.id, exportacao));
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
            ...problems(401, 403, 404, 422, 503),
          },
        },
      },
      async ({ params, usuario }, reply) => {
        const exportacao = await exportarPaciente(usuario.id, params.id as PacienteId); // any UUID may be asked for
        return reply.headers(anexo('pdf')).type('application/pdf').send(imprimir(exportacao));
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

function toResponse(id: string, { geradoEm, dados, acessos }: ExportacaoDoPaciente): Static<typeof ExportacaoResponse> {
  const { controlador, finalidades } = TRATAMENTO_DO_PACIENTE;
  return {
    gerado_em: geradoEm.toISOString(),
    paciente_id: id,
    paciente: { ...dados.paciente },
    paciente_revisoes: copia(dados.paciente_revisoes),
    processos: copia(dados.processos),
    processo_revisoes: copia(dados.processo_revisoes),
    renovacoes: copia(dados.renovacoes),
    documentos_emitidos: copia(dados.documentos_emitidos),
    rascunhos: copia(dados.rascunhos),
    chaves_idempotencia: copia(dados.chaves_idempotencia),
    acessos: acessos.map(({ em, ...acesso }) => ({ em: em.toISOString(), ...acesso })),
    tratamento: { controlador, finalidades: [...finalidades] },
  };
}

function copia(registros: readonly Registro[]) {
  return registros.map((registro) => ({ ...registro }));
}
