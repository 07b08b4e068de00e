import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Csrf } from '../../portaria/csrf.ts';
import type { SessaoAberta } from '../../../application/use-cases/sessoes/abrir-sessao.ts';
import type { Usuario } from '../../../domain/contas/usuario.ts';
import { ACCESS_TOKEN_SECONDS, signAccessToken } from './access-token.ts';
import type { AparelhoCookie } from './aparelho-cookie.ts';
import type { SessaoAbertaResponse } from '../auth-schemas.ts';
import type { RefreshCookie } from './refresh-cookie.ts';

export interface RespostaDeLoginOptions {
  readonly refreshCookie: RefreshCookie;
  readonly aparelhoCookie: AparelhoCookie;
  readonly csrf: Csrf;
}

/** Longest User-Agent worth showing in the list of sessions. */
const MAX_AGENTE = 300;

/**
 * The answer of every kind of login: access token in the body, refresh token in its cookie, CSRF bound to the session,
 * and the browser is one that the account knows.
 */
export function makeSendOpen(app: FastifyInstance, { refreshCookie, aparelhoCookie, csrf }: RespostaDeLoginOptions) {
  return function sendOpen(reply: FastifyReply, aberta: SessaoAberta): FastifyReply {
    refreshCookie.write(reply, aberta.refresh);
    aparelhoCookie.lembrar(reply.request, reply, aberta.usuario.email);
    csrf.bind(reply, aberta.sessao.props.id);
    return reply.send(toSessaoAberta(app, aberta));
  };
}

/**
 * Nothing of the session stays in the browser (https://www.w3.org/TR/clear-site-data/). Cookies go by name: the one of
 * the device stays, and the CSRF's names a session that is over.
 */
export function esquecerSessao(reply: FastifyReply, refreshCookie: RefreshCookie): FastifyReply {
  refreshCookie.clear(reply);
  return reply.header('clear-site-data', '"cache", "storage"');
}

export function agenteDe(userAgent: string | undefined): string | null {
  return userAgent?.slice(0, MAX_AGENTE) ?? null;
}

export function toUsuario({ id, email, papel, nome }: Usuario) {
  return { user_id: id, email, user_type: papel, nome };
}

function toSessaoAberta(app: FastifyInstance, { usuario, sessao }: SessaoAberta): SessaoAbertaResponse {
  return {
    access_token: signAccessToken(app, { sub: usuario.id, sid: sessao.props.id, tipo: usuario.papel }),
    token_type: 'Bearer',
    expires_in: ACCESS_TOKEN_SECONDS,
    user: toUsuario(usuario),
  };
}
