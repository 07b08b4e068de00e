import type { onRequestAsyncHookHandler } from 'fastify';
import type { Papel } from '../domain/papel.ts';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';

/** Who asks, as proved by the access token and a session that still lives, or by an API key that does. */
export type UsuarioAutenticado = {
  /** Whose rows: one's own, or those of the medico in whose name whoever acts works. */
  readonly titularId: UsuarioId;
  /** Who acts. */
  readonly atorId: UsuarioId;
  readonly papel: Papel;
} & ({ readonly via: 'sessao'; readonly sessaoId: SessaoId } | { readonly via: 'chave'; readonly chaveId: string });

declare module 'fastify' {
  interface FastifyInstance {
    /** onRequest hook of every route that needs a bearer; the auth slice decorates it. */
    authenticate: onRequestAsyncHookHandler;
  }
  interface FastifyRequest {
    /** Set by `authenticate`; routes without it must not read it. */
    usuario: UsuarioAutenticado;
  }
}
