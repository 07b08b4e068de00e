import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { ClinicaId, EmissorId } from '@autocusto/dominio/comum/ids.ts';
import { versionFromIfMatch, withEtag } from '../../../../shared/http/conditional.ts';
import { idFromCursor, pageOf } from '../../../../shared/http/cursor.ts';
import type { Idempotent } from '../../../../shared/http/idempotency.ts';
import {
  IdempotencyHeaders,
  IdParams,
  IfMatchHeaders,
  PageQuery,
  problems,
  Versioned,
} from '../../../../shared/http/schemas.ts';
import type { makeClinicas } from '../../application/use-cases/clinicas.ts';
import type { makeEmissores } from '../../application/use-cases/emissores.ts';
import type { Clinica } from '../../domain/clinica.ts';
import { ClinicaBody, ClinicaResponse, ClinicasPage, EmissoresPage } from './medico-schemas.ts';

export interface ClinicaRoutesOptions {
  readonly clinicas: ReturnType<typeof makeClinicas>;
  readonly emissores: ReturnType<typeof makeEmissores>;
  readonly idempotent: Idempotent;
}

export function clinicaRoutes({ clinicas, emissores, idempotent }: ClinicaRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/medicos/clinicas',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarClinicas',
          summary: 'Lista as clínicas do médico',
          tags: ['medicos'],
          querystring: PageQuery,
          response: { 200: ClinicasPage, ...problems(401, 422) },
        },
      },
      async ({ usuario, query: { limite = 20, cursor } }) => {
        const pagina = { depoisDe: idFromCursor<ClinicaId>(cursor), limite: limite + 1 };
        const { itens, proximo_cursor } = pageOf(
          await clinicas.listar(usuario.titularId, pagina),
          limite,
          ({ props }) => props.id,
        );
        return { itens: itens.map(toClinica), proximo_cursor };
      },
    );

    app.post(
      '/api/medicos/clinicas',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'criarClinica',
          summary: 'Cria uma clínica',
          tags: ['medicos'],
          headers: IdempotencyHeaders,
          body: ClinicaBody,
          response: { 201: Versioned(ClinicaResponse), ...problems(400, 401, 403, 409, 413, 415, 422) },
        },
      },
      async (request, reply) => {
        const { body } = await idempotent(request, reply, async () => {
          const clinica = await clinicas.criar(request.usuario.titularId, request.body);
          return { status: 201, body: toClinica(clinica) };
        });
        reply.header('location', `/api/medicos/clinicas/${body.id}`);
        return withEtag(reply, body.versao).code(201).send(body);
      },
    );

    app.get(
      '/api/medicos/clinicas/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerClinica',
          summary: 'Lê uma clínica',
          tags: ['medicos'],
          params: IdParams,
          response: { 200: Versioned(ClinicaResponse), ...problems(401, 404, 422) },
        },
      },
      async ({ usuario, params }, reply) => {
        const clinica = await clinicas.ler(usuario.titularId, params.id as ClinicaId); // row-level security decides whose
        return withEtag(reply, clinica.props.versao).send(toClinica(clinica));
      },
    );

    app.put(
      '/api/medicos/clinicas/:id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'editarClinica',
          summary: 'Edita uma clínica',
          tags: ['medicos'],
          params: IdParams,
          headers: IfMatchHeaders,
          body: ClinicaBody,
          response: { 200: Versioned(ClinicaResponse), ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428) },
        },
      },
      async ({ usuario, params, headers, body }, reply) => {
        const id = params.id as ClinicaId; // row-level security decides whose
        const clinica = await clinicas.editar(usuario.titularId, id, body, () =>
          versionFromIfMatch(headers['if-match']),
        );
        return withEtag(reply, clinica.props.versao).send(toClinica(clinica));
      },
    );

    app.get(
      '/api/medicos/emissores',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarEmissores',
          summary: 'Lista os pares de médico e clínica que assinam documentos',
          tags: ['medicos'],
          querystring: PageQuery,
          response: { 200: EmissoresPage, ...problems(401, 422) },
        },
      },
      async ({ usuario, query: { limite = 20, cursor } }) => {
        const pagina = { depoisDe: idFromCursor<EmissorId>(cursor), limite: limite + 1 };
        const { itens, proximo_cursor } = pageOf(
          await emissores.listar(usuario.titularId, pagina),
          limite,
          ({ id }) => id,
        );
        return { itens: itens.map(paraSnake), proximo_cursor };
      },
    );
  };
}

function toClinica({ props }: Clinica): ClinicaResponse {
  const { usuarioId: _, ...clinica } = props;
  return paraSnake(clinica);
}
