import { paraCamel, paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { versionFromIfMatch, withEtag } from '../../../../shared/http/conditional.ts';
import { IfMatchHeaders, problems, Versioned } from '../../../../shared/http/schemas.ts';
import type { makePerfil } from '../../application/use-cases/perfil.ts';
import type { Medico } from '../../domain/medico.ts';
import { MedicoBody, MedicoResponse } from './medico-schemas.ts';

export interface MedicoRoutesOptions {
  readonly perfil: ReturnType<typeof makePerfil>;
}

export function medicoRoutes({ perfil }: MedicoRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/medicos/me',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerMedico',
          summary: 'Lê o perfil do médico',
          tags: ['medicos'],
          response: { 200: Versioned(MedicoResponse), ...problems(401, 404) },
        },
      },
      async ({ usuario }, reply) => {
        const medico = await perfil.ler(usuario.titularId);
        return withEtag(reply, medico.props.versao).send(toResponse(medico));
      },
    );

    app.put(
      '/api/medicos/me',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'salvarMedico',
          summary: 'Salva o perfil do médico',
          tags: ['medicos'],
          description: 'The first one creates the profile and needs no If-Match',
          headers: IfMatchHeaders,
          body: MedicoBody,
          response: {
            200: Versioned(MedicoResponse),
            201: Versioned(MedicoResponse),
            ...problems(400, 401, 403, 409, 412, 413, 415, 422, 428),
          },
        },
      },
      async ({ usuario, headers, body }, reply) => {
        const ifMatch = headers['if-match'];
        const { medico, novo } = await perfil.salvar(
          usuario.titularId,
          { ...paraCamel(body), rqe: body.rqe ?? null },
          { informada: ifMatch !== undefined, exigir: () => versionFromIfMatch(ifMatch) },
        );
        return withEtag(reply, medico.props.versao)
          .code(novo ? 201 : 200)
          .send(toResponse(medico));
      },
    );
  };
}

function toResponse({ props }: Medico): MedicoResponse {
  const { usuarioId: _, ...medico } = props;
  return paraSnake(medico);
}
