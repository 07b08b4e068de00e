import type { FastifyReply, FastifyRequest } from 'fastify';

export type RefreshCookie = ReturnType<typeof makeRefreshCookie>;

/**
 * No Max-Age: closing the browser of a shared computer ends it. The `__Host-` prefix, which keeps sibling hosts from
 * planting it, demands Path=/ and HTTPS.
 */
export function makeRefreshCookie({ cookieSecure }: { readonly cookieSecure: boolean }) {
  const name = cookieSecure ? '__Host-autocusto_refresh' : 'autocusto_refresh';
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: cookieSecure } as const;

  return {
    read: (request: FastifyRequest): string | undefined => request.cookies[name],
    write: (reply: FastifyReply, token: string) => reply.setCookie(name, token, options),
    clear: (reply: FastifyReply) => reply.clearCookie(name, options),
  };
}
