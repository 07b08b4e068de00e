import { paraCamel } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { PacienteId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import { versionFromIfMatch, withEtag } from '../../../../../shared/http/conditional.ts';
import { idFromCursor, pageOf } from '../../../../../shared/http/cursor.ts';
import type { Idempotent } from '../../../../../shared/http/idempotency.ts';
import {
  IdempotencyHeaders,
  IdParams,
  IfMatchHeaders,
  PageQuery,
  problems,
  Versioned,
} from '../../../../../shared/http/schemas.ts';
import type { PacienteRepository } from '../../../application/ports/paciente-repository.ts';
import { makeCriarPaciente } from '../../../application/use-cases/pacientes/criar-paciente.ts';
import { makeEditarPaciente } from '../../../application/use-cases/pacientes/editar-paciente.ts';
import { makeLerPaciente } from '../../../application/use-cases/pacientes/ler-paciente.ts';
import { toPacienteEncontrado, toPacienteResponse } from './paciente-mapping.ts';
import {
  BuscaPacienteBody,
  BuscaPacienteResponse,
  EditarPacienteBody,
  PacienteBody,
  PacienteResponse,
  PacientesPage,
} from './paciente-schemas.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<{ readonly pacientes: PacienteRepository }>;
  readonly idempotent: Idempotent;
  readonly newId: () => string;
  readonly agora: () => Date;
}

const MAX_ENCONTRADOS = 20;
const LIMITE_PADRAO = 20;

export function pacienteRoutes(dependencies: Dependencies): FastifyPluginAsyncTypebox {
  const { emTransacao, idempotent } = dependencies;
  const criarPaciente = makeCriarPaciente(dependencies);
  const editarPaciente = makeEditarPaciente(dependencies);
  const lerPaciente = makeLerPaciente(dependencies);

  return async (app) => {
    app.get(
      '/api/processos/pacientes',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarPacientes',
          summary: 'Lista os pacientes',
          tags: ['pacientes'],
          querystring: PageQuery,
          response: { 200: PacientesPage, ...problems(401, 422) },
        },
      },
      async ({ query: { limite = LIMITE_PADRAO, cursor }, usuario }) => {
        const depoisDe = idFromCursor<PacienteId>(cursor);
        const pacientes = await emTransacao(usuario.titularId, (repositorios) =>
          repositorios.pacientes.listar({ limite: limite + 1, depoisDe }),
        );
        const { itens, proximo_cursor } = pageOf(pacientes, limite, ({ props }) => props.id);
        return { itens: itens.map(toPacienteResponse), proximo_cursor };
      },
    );

    app.post(
      '/api/processos/pacientes',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'criarPaciente',
          summary: 'Cria um paciente',
          tags: ['pacientes'],
          headers: IdempotencyHeaders,
          body: PacienteBody,
          response: { 201: Versioned(PacienteResponse), ...problems(400, 401, 403, 409, 422) },
        },
      },
      async (request, reply) => {
        const { status, body } = await idempotent(request, reply, async () => {
          const paciente = await criarPaciente(request.usuario.titularId, paraCamel(request.body));
          return { status: 201, body: toPacienteResponse(paciente) };
        });
        return withEtag(reply, body.versao)
          .code(status as 201)
          .send(body);
      },
    );

    app.get(
      '/api/processos/pacientes/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerPaciente',
          summary: 'Lê um paciente',
          tags: ['pacientes'],
          params: IdParams,
          response: { 200: Versioned(PacienteResponse), ...problems(401, 404, 422) },
        },
      },
      async ({ params, usuario }, reply) => {
        const paciente = await lerPaciente(usuario.titularId, params.id as PacienteId); // any UUID may be asked for
        return withEtag(reply, paciente.props.versao).send(toPacienteResponse(paciente));
      },
    );

    app.put(
      '/api/processos/pacientes/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'editarPaciente',
          summary: 'Edita um paciente',
          tags: ['pacientes'],
          params: IdParams,
          headers: IfMatchHeaders,
          body: EditarPacienteBody,
          response: { 200: Versioned(PacienteResponse), ...problems(400, 401, 403, 404, 409, 412, 422, 428) },
        },
      },
      async ({ params, headers, body: { motivo, ...corpo }, usuario }, reply) => {
        const paciente = await editarPaciente(usuario.titularId, {
          id: params.id as PacienteId, // any UUID may be asked for
          versao: versionFromIfMatch(headers['if-match']),
          informado: paraCamel(corpo),
          motivo,
        });
        return withEtag(reply, paciente.props.versao).send(toPacienteResponse(paciente));
      },
    );

    // A name or a CPF is nothing for a URL: the term travels in the body.
    app.post(
      '/api/processos/pacientes/busca',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'buscarPacientes',
          summary: 'Busca pacientes por nome, nome da mãe, CPF ou CNS',
          tags: ['pacientes'],
          body: BuscaPacienteBody,
          response: { 200: BuscaPacienteResponse, ...problems(400, 401, 403, 422) },
        },
      },
      async ({ body, usuario }) => {
        const encontrados = await emTransacao(usuario.titularId, ({ pacientes }) =>
          pacientes.buscar(body.termo, MAX_ENCONTRADOS),
        );
        return { itens: encontrados.map(toPacienteEncontrado) };
      },
    );
  };
}
