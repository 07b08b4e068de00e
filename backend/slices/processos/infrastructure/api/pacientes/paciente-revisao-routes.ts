import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { PacienteId } from '@autocusto/dominio/comum/ids.ts';
import { IdParams, InstantSchema, problems, Uuid } from '../../../../../shared/http/schemas.ts';
import type { makeLerHistoricoDoPaciente } from '../../../application/use-cases/pacientes/ler-historico-do-paciente.ts';
import type { makeLerRevisaoDoPaciente } from '../../../application/use-cases/pacientes/ler-revisao-do-paciente.ts';
import { enderecoDito } from './paciente-mapping.ts';
import { CamposDoPaciente } from './paciente-schemas.ts';
import { RevisaoParams } from '../processos/revisao-routes.ts';

const Edicao = {
  versao: Type.Integer(),
  criado_em: InstantSchema,
  autor_id: Type.Union([Uuid('Null before authors were kept'), Type.Null()]),
  autor_nome: Type.Union([Type.String(), Type.Null()]),
  motivo: Type.Union([Type.String(), Type.Null()]),
};

const HistoricoDoPacienteResponse = Type.Object({
  revisoes: Type.Array(
    Type.Object({
      ...Edicao,
      campos: Type.Array(Type.String(), {
        description: 'What it changed; none in the first that was kept, nor in one that changed nothing',
      }),
    }),
    { description: 'Newest first' },
  ),
});

/** The cadastro as that edit left it, for a comparison side by side. */
const RevisaoDoPacienteResponse = Type.Object({ paciente_id: Uuid(), ...Edicao, ...CamposDoPaciente });

export function pacienteRevisaoRoutes(dependencies: {
  readonly lerHistoricoDoPaciente: ReturnType<typeof makeLerHistoricoDoPaciente>;
  readonly lerRevisaoDoPaciente: ReturnType<typeof makeLerRevisaoDoPaciente>;
}): FastifyPluginAsyncTypebox {
  const { lerHistoricoDoPaciente, lerRevisaoDoPaciente } = dependencies;

  return async (app) => {
    app.get(
      '/api/processos/pacientes/:id/historico',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerHistoricoDoPaciente',
          summary: 'Lê o histórico do cadastro de um paciente',
          tags: ['pacientes'],
          params: IdParams,
          response: { 200: HistoricoDoPacienteResponse, ...problems(401, 403, 404, 422, 503) },
        },
      },
      async ({ params, usuario }) => {
        const edicoes = await lerHistoricoDoPaciente(usuario.titularId, params.id as PacienteId); // any UUID may be asked for
        return { revisoes: edicoes.map(paraSnake) };
      },
    );

    app.get(
      '/api/processos/pacientes/:id/revisoes/:versao',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerRevisaoDoPaciente',
          summary: 'Lê o cadastro de um paciente como era numa versão',
          tags: ['pacientes'],
          params: RevisaoParams,
          response: { 200: RevisaoDoPacienteResponse, ...problems(401, 403, 404, 422, 503) },
        },
      },
      async ({ params, usuario }) => {
        const id = params.id as PacienteId; // any UUID may be asked for
        const { cadastro, ...revisao } = await lerRevisaoDoPaciente(usuario.titularId, id, params.versao);
        return paraSnake({ ...revisao, ...cadastro, endereco: enderecoDito(cadastro.endereco) });
      },
    );
  };
}
