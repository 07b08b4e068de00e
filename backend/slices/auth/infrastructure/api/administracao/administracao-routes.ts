import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { IdParams, problems } from '../../../../../shared/http/schemas.ts';
import type { makeAdministrarUsuarios } from '../../../application/use-cases/administracao/administrar-usuarios.ts';
import type { ContaEncontrada } from '../../../application/ports/administracao.ts';
import { BuscarUsuariosBody, MudarPapelBody, UsuariosEncontrados } from '../delegacoes/delegacao-schemas.ts';

export interface AdministracaoRoutesOptions {
  readonly administrarUsuarios: ReturnType<typeof makeAdministrarUsuarios>;
}

const NADA = { type: 'null', description: 'Done' } as const;

export function administracaoRoutes({ administrarUsuarios }: AdministracaoRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/auth/usuarios/busca',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'buscarUsuarios',
          summary: 'Busca contas, para administrá-las',
          tags: ['auth'],
          description: 'The first 50 by name',
          body: BuscarUsuariosBody,
          response: { 200: UsuariosEncontrados, ...problems(400, 401, 403, 413, 415, 422) },
        },
      },
      async ({ usuario, body }) => {
        const contas = await administrarUsuarios.buscar(usuario.atorId, body.termo);
        return { itens: contas.map(toItem) };
      },
    );

    app.put(
      '/api/auth/usuarios/:id/papel',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'mudarPapel',
          summary: 'Muda o papel de uma conta',
          tags: ['auth'],
          description: 'Ends the delegations of the account',
          params: IdParams,
          body: MudarPapelBody,
          response: { 204: NADA, ...problems(400, 401, 403, 404, 409, 413, 415, 422) },
        },
      },
      async ({ usuario, params, body }, reply) => {
        await administrarUsuarios.mudarPapel(usuario.atorId, params.id as UsuarioId, body.user_type);
        return reply.code(204).send(null);
      },
    );

    app.put(
      '/api/auth/usuarios/:id/suspensao',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'suspenderUsuario',
          summary: 'Suspende uma conta',
          tags: ['auth'],
          description: 'Ends the sessions of the account',
          params: IdParams,
          response: { 204: NADA, ...problems(401, 403, 404, 409, 422) },
        },
      },
      async ({ usuario, params }, reply) => {
        await administrarUsuarios.suspender(usuario.atorId, params.id as UsuarioId);
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/api/auth/usuarios/:id/suspensao',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'reativarUsuario',
          summary: 'Reativa uma conta suspensa',
          tags: ['auth'],
          params: IdParams,
          response: { 204: NADA, ...problems(401, 403, 404, 409, 422) },
        },
      },
      async ({ usuario, params }, reply) => {
        await administrarUsuarios.reativar(usuario.atorId, params.id as UsuarioId);
        return reply.code(204).send(null);
      },
    );
  };
}

function toItem({ papel, ...conta }: ContaEncontrada) {
  return { ...paraSnake(conta), user_type: papel };
}
