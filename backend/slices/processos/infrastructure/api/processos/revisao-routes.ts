import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { type Static, Type } from 'typebox';
import type { ProcessoId } from '@autocusto/dominio/comum/ids.ts';
import { InstantSchema, problems, Uuid } from '../../../../../shared/http/schemas.ts';
import type { RevisaoCompleta } from '../../../application/ports/revisao-repository.ts';
import type { makeLerRevisao } from '../../../application/use-cases/processos/ler-revisao.ts';
import { ProcessoResponse } from './processo-schemas.ts';

const MAX_VERSAO = 2_147_483_647;

export const RevisaoParams = Type.Object({ id: Uuid(), versao: Type.Integer({ minimum: 1, maximum: MAX_VERSAO }) });

const { properties: campos } = ProcessoResponse;

/** The fields of the processo as that edit left them, for a comparison side by side. */
const RevisaoResponse = Type.Object({
  processo_id: Uuid(),
  versao: Type.Integer(),
  criado_em: InstantSchema,
  autor_id: Type.Union([Uuid('Null before authors were kept'), Type.Null()]),
  autor_nome: Type.Union([Type.String(), Type.Null()]),
  emissor_id: campos.emissor_id,
  protocolo_id: campos.protocolo_id,
  primeira_vez: campos.primeira_vez,
  anamnese: campos.anamnese,
  tratou: campos.tratou,
  tratamentos_previos: campos.tratamentos_previos,
  preenchido_por: campos.preenchido_por,
  preenchido_por_nome: campos.preenchido_por_nome,
  preenchido_por_cpf: campos.preenchido_por_cpf,
  imprimir_campos_19_a_22: campos.imprimir_campos_19_a_22,
  documento_paciente: campos.documento_paciente,
  politica_datas: campos.politica_datas,
  medicamentos: Type.Array(
    Type.Object({
      medicamento_id: Type.String(),
      via: Type.String(),
      meses: Type.Array(Type.Object({ posologia: Type.String(), quantidade: Type.Integer() })),
    }),
  ),
  respostas: campos.respostas,
});

export function revisaoRoutes(dependencies: {
  readonly lerRevisao: ReturnType<typeof makeLerRevisao>;
}): FastifyPluginAsyncTypebox {
  const { lerRevisao } = dependencies;

  return async (app) => {
    app.get(
      '/api/processos/:id/revisoes/:versao',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerRevisao',
          summary: 'Lê um processo como era numa versão',
          tags: ['processos'],
          params: RevisaoParams,
          response: { 200: RevisaoResponse, ...problems(401, 403, 404, 422, 503) },
        },
      },
      async ({ params, usuario }) => {
        const id = params.id as ProcessoId; // any UUID may be asked for
        return toResponse(await lerRevisao(usuario.titularId, id, params.versao));
      },
    );
  };
}

function toResponse({ conteudo, ...revisao }: RevisaoCompleta): Static<typeof RevisaoResponse> {
  const respostas = conteudo.respostas as Static<typeof ProcessoResponse>['respostas'];
  return paraSnake({ ...revisao, ...conteudo, respostas });
}
