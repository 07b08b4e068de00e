import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

export class CsrfInvalidoError extends DomainError {
  override readonly name = 'CsrfInvalidoError';
  readonly kind = 'forbidden';
  readonly code = 'csrf_invalido';
  readonly action = 'Peça outro token em GET /api/auth/csrf, envie-o em X-CSRF-Token e repita.';

  constructor() {
    super('A requisição não traz o token que prova que ela partiu desta página.');
  }
}

export interface CsrfOptions {
  readonly secret: string;
  readonly cookieSecure: boolean;
}

export type Csrf = ReturnType<typeof makeCsrf>;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/**
 * HMAC double submit (OWASP): the cookie names whom the token is for, a session (`s_…`) or a visitor before one (`p_…`),
 * and the token is a keyed hash of that name. Neither is of use to another session.
 */
export function makeCsrf({ secret, cookieSecure }: CsrfOptions) {
  const cookieName = cookieSecure ? '__Host-autocusto_csrf' : 'autocusto_csrf';
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'strict', secure: cookieSecure } as const;

  const subjectOf = (request: FastifyRequest) => {
    const value = request.cookies[cookieName];
    return value && /^[sp]_[\w-]{16,64}$/.test(value) ? value : undefined;
  };
  const seal = (nonce: string, subject: string) =>
    createHmac('sha256', secret).update(`csrf\n${nonce}\n${subject}`).digest('base64url');

  function isSealed(token: string, subject: string): boolean {
    const [nonce = '', given = ''] = token.split('.');
    const expected = Buffer.from(seal(nonce, subject));
    const received = Buffer.from(given);
    return received.length === expected.length && timingSafeEqual(received, expected);
  }

  return {
    /** Whether the cookie already names a session. */
    hasSession: (request: FastifyRequest) => subjectOf(request)?.startsWith('s_') ?? false,

    /** Answers a token for the session, or for the visitor when there is none, and sets its cookie. */
    issue(request: FastifyRequest, reply: FastifyReply, sessaoId?: string): string {
      const subject = sessaoId ? `s_${sessaoId}` : (subjectOf(request) ?? `p_${randomBytes(16).toString('base64url')}`);
      void reply.setCookie(cookieName, subject, cookieOptions);
      const nonce = randomBytes(16).toString('base64url');
      return `${nonce}.${seal(nonce, subject)}`;
    },

    /** From here on only a token of this session counts; it stays when the session ends, for the next login to use. */
    bind(reply: FastifyReply, sessaoId: string): void {
      void reply.setCookie(cookieName, `s_${sessaoId}`, cookieOptions);
    },

    /** onRequest of every route, after the guard has looked at where it came from: nothing unsafe happens without it. @throws {CsrfInvalidoError} */
    check(request: FastifyRequest): void {
      if (SAFE_METHODS.has(request.method) || request.is404) return;
      const token = request.headers['x-csrf-token'];
      const subject = subjectOf(request);
      const sealed = typeof token === 'string' && subject !== undefined && isSealed(token, subject);
      if (!sealed) throw new CsrfInvalidoError();
    },

    /** @throws {CsrfInvalidoError} when the token was made for another session than the one that is asking. */
    checkSession(request: FastifyRequest, sessaoId: string): void {
      if (SAFE_METHODS.has(request.method)) return;
      const subject = subjectOf(request);
      if (subject?.startsWith('s_') && subject !== `s_${sessaoId}`) throw new CsrfInvalidoError();
    },
  };
}
