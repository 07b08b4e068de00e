import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export type AparelhoCookie = ReturnType<typeof makeAparelhoCookie>;

/** People who share a computer; whoever entered longest ago gives way. */
const MAX_CONTAS = 8;
const UM_ANO_S = 365 * 24 * 3_600;

/**
 * OWASP's device cookie: a browser from which somebody entered an account has a brake of its own there, so that
 * strangers behind the same address keep nobody out. It holds a random id and, by account, a keyed hash of id and
 * e-mail: it names nobody, opens nothing, and a leaver keeps it.
 */
export function makeAparelhoCookie({
  secret,
  cookieSecure,
}: {
  readonly secret: string;
  readonly cookieSecure: boolean;
}) {
  const name = cookieSecure ? '__Host-autocusto_aparelho' : 'autocusto_aparelho';
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: cookieSecure, maxAge: UM_ANO_S } as const;
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'autocusto aparelho v1', 32));
  const provaDe = (id: string, email: string) =>
    createHmac('sha256', key).update(`${id}\n${email.toLowerCase()}`).digest('base64url');

  function ler(request: FastifyRequest): { id: string; provas: readonly string[] } | undefined {
    const [id = '', ...provas] = (request.cookies[name] ?? '').split('.');
    if (!/^[\w-]{22}$/.test(id)) return undefined;
    return { id, provas: provas.filter((prova) => /^[\w-]{43}$/.test(prova)) };
  }

  return {
    /** The browser's id, if the account was entered from it. */
    conhecido(request: FastifyRequest, email: string): string | undefined {
      const lido = ler(request);
      if (!lido) return undefined;
      const prova = Buffer.from(provaDe(lido.id, email));
      return lido.provas.some((dada) => timingSafeEqual(Buffer.from(dada), prova)) ? lido.id : undefined;
    },

    lembrar(request: FastifyRequest, reply: FastifyReply, email: string): void {
      const { id, provas } = ler(request) ?? { id: randomBytes(16).toString('base64url'), provas: [] };
      const desta = provaDe(id, email);
      const todas = [desta, ...provas.filter((prova) => prova !== desta)].slice(0, MAX_CONTAS);
      void reply.setCookie(name, [id, ...todas].join('.'), options);
    },
  };
}
