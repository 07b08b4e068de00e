import type { FastifyRequest } from 'fastify';
import { ACESSO } from '../../../../../shared/security/acesso.ts';
import { PREFIXO_DA_CHAVE } from '../../../domain/chaves/chave-api.ts';

const CHAVE = new RegExp(`^Bearer +(${PREFIXO_DA_CHAVE}.*)$`, 'i');

/** The API key that the request comes with, good or bad. */
export function chaveDoPedido({ headers }: FastifyRequest): string | undefined {
  return CHAVE.exec(headers.authorization ?? '')?.[1];
}

/**
 * No browser sends a key by itself, so its request needs no other proof of where it came from; but only where `authenticate`
 * looks at the key and at nothing else. Elsewhere a cookie may be what lets it in.
 */
export function dispensaCsrf(request: FastifyRequest): boolean {
  const pedeBearer = ACESSO[request.routeOptions.schema?.operationId ?? ''] !== undefined;
  return pedeBearer && chaveDoPedido(request) !== undefined;
}
