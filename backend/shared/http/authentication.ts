import type { onRequestAsyncHookHandler } from 'fastify';
import type { Papel } from '../domain/papel.ts';
import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';

/** Who asks, as proved by the access token and a session that still lives, or by an API key that does. */
export interface UsuarioAutenticado {
  /** Whose rows: oneself, or the medico in whose name whoever acts works. */
  readonly id: UsuarioId;
  /** Who acts. */
  readonly atorId: UsuarioId;
  /** Throws when the request came with an API key: it has none. */
  readonly sessaoId: SessaoId;
  readonly tipo: Papel;
}

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
