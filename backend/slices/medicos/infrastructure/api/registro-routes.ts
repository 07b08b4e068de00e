import { paraCamel, paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { versionFromIfMatch, withEtag } from '../../../../shared/http/conditional.ts';
import {
  IfMatchHeaders,
  InstantSchema,
  Linha,
  problems,
  Uuid,
  Versao,
  Versioned,
} from '../../../../shared/http/schemas.ts';
import type { makeRegistros } from '../../application/use-cases/registros.ts';

export interface RegistroRoutesOptions {
  readonly registros: ReturnType<typeof makeRegistros>;
}

const RegistroParams = Type.Object({ usuario_id: Uuid('Usuario whose register it is') });

const RegistroResponse = Type.Object({
  nome: Type.String(),
  crm: Type.String(),
  crm_uf: Type.String(),
  cns: Type.String(),
  versao: Versao,
});

const CorrigirRegistroBody = Type.Object(
  {
    crm: Linha(24, 'Council number'),
    crm_uf: Linha(24, 'State of the council'),
    cns: Linha(24, '15 digits, with or without spaces'),
    motivo: Linha(300, 'Why; its medico reads it'),
  },
  { additionalProperties: false },
);

const CorrecoesResponse = Type.Object({
  itens: Type.Array(
    Type.Object({
      id: Uuid(),
      campo: Type.Enum(['crm', 'crm_uf', 'cns']),
      anterior: Type.String(),
      novo: Type.String(),
      motivo: Type.String(),
      em: InstantSchema,
    }),
  ),
});

/** The numbers that say who signs: an administrador corrects them, their medico reads what was corrected. */
export function registroRoutes({ registros }: RegistroRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/medicos/registros/:usuario_id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'lerRegistro',
          summary: 'Lê o registro profissional de um médico, para o corrigir',
          tags: ['medicos'],
          params: RegistroParams,
          response: { 200: Versioned(RegistroResponse), ...problems(401, 403, 404, 422) },
        },
      },
      async ({ usuario, params }, reply) => {
        const registro = await registros.ler(usuario.atorId, params.usuario_id as UsuarioId);
        return withEtag(reply, registro.versao).send(paraSnake(registro));
      },
    );

    app.put(
      '/api/medicos/registros/:usuario_id',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'corrigirRegistro',
          summary: 'Corrige o registro profissional de um médico',
          tags: ['medicos'],
          params: RegistroParams,
          headers: IfMatchHeaders,
          body: CorrigirRegistroBody,
          response: { 200: Versioned(RegistroResponse), ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 428) },
        },
      },
      async ({ usuario, params, headers, body }, reply) => {
        const medicoId = params.usuario_id as UsuarioId;
        const registro = await registros.corrigir(usuario.atorId, medicoId, paraCamel(body), () =>
          versionFromIfMatch(headers['if-match']),
        );
        return withEtag(reply, registro.versao).send(paraSnake(registro));
      },
    );

    app.get(
      '/api/medicos/me/correcoes',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'listarCorrecoes',
          summary: 'Lista as correções feitas no registro do médico',
          tags: ['medicos'],
          description: 'What an administrador corrected in the CRM, UF or CNS of the usuario, newest first',
          response: { 200: CorrecoesResponse, ...problems(401, 403) },
        },
      },
      async ({ usuario }) => ({ itens: (await registros.correcoes(usuario.atorId)).map(paraSnake) }),
    );
  };
}
