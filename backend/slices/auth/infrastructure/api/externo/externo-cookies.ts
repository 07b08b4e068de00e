import type { FastifyReply, FastifyRequest } from 'fastify';

export type ExternoCookies = ReturnType<typeof makeExternoCookies>;

/**
 * `pedido` goes along on the navigation back from the provider, so it is Lax and of use for nothing else. `bilhete` is
 * only for the page's own request to open the session: Strict, as the session's cookie is.
 */
export function makeExternoCookies({ cookieSecure }: { readonly cookieSecure: boolean }) {
  const prefixo = cookieSecure ? '__Host-autocusto_' : 'autocusto_';
  const base = { path: '/', httpOnly: true, secure: cookieSecure } as const;

  const cookie = (nome: string, sameSite: 'lax' | 'strict', maxAge: number) => ({
    read: (request: FastifyRequest): string | undefined => request.cookies[prefixo + nome],
    write: (reply: FastifyReply, valor: string) =>
      reply.setCookie(prefixo + nome, valor, { ...base, sameSite, maxAge }),
    clear: (reply: FastifyReply) => reply.clearCookie(prefixo + nome, { ...base, sameSite }),
  });

  return { pedido: cookie('externo_pedido', 'lax', 600), bilhete: cookie('externo_bilhete', 'strict', 300) };
}
