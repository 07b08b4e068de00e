/** A small API in memory, answering `fetch`: what a test does not answer is a 404 problem. */

export interface Chamada {
  rota: string;
  body: unknown;
  headers: Record<string, string>;
}

interface Resposta {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

type Responder = (chamada: Chamada, vez: number) => Resposta | Promise<Resposta>;

export const USUARIA = { user_id: 'u1', email: 'helena@exemplo.med.br', user_type: 'medico', nome: 'Helena Prado' };

export function token(access = 'token-1', user: object = USUARIA) {
  return { access_token: access, token_type: 'Bearer', expires_in: 600, user };
}

export function problema(status: number, extra: object = {}): Resposta {
  return {
    status,
    body: { type: '/problemas/x', title: 'Algo não deu certo.', status, code: 'x', request_id: 'r1', ...extra },
  };
}

export const SEM_SESSAO = problema(401, { code: 'nao_autenticado', title: 'Sem sessão.' });

/** `{ 'GET /medicos/me': () => ({ body: … }) }`; paths without `/api` and without the query. */
export function fakeApi(rotas: Record<string, Responder | Resposta>) {
  const chamadas: Chamada[] = [];
  const all: Record<string, Responder | Resposta> = { 'GET /auth/csrf': { body: { csrf_token: 'csrf-1' } }, ...rotas };

  globalThis.fetch = (async (url: string, init: RequestInit = {}) => {
    const [path] = url.replace('/api', '').split('?');
    const chamada: Chamada = {
      rota: `${init.method ?? 'GET'} ${path}`,
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
      headers: Object.fromEntries(new Headers(init.headers)),
    };
    chamadas.push(chamada);
    const vez = chamadas.filter(({ rota }) => rota === chamada.rota).length;
    const responder = all[chamada.rota] ?? problema(404);
    return toResponse(typeof responder === 'function' ? await responder(chamada, vez) : responder);
  }) as typeof fetch;

  return {
    chamadas,
    de: (rota: string) => chamadas.filter((chamada) => chamada.rota === rota),
  };
}

/** jsdom has no Response; this is the part of one that the client reads. */
function toResponse({ status = 200, body, headers = {} }: Resposta): Response {
  return {
    ok: status >= 200 && status < 300,
    status: body === undefined && status === 200 ? 204 : status,
    headers: new Headers(headers),
    json: async () => structuredCloneOrFail(body),
    arrayBuffer: async () => Uint8Array.from(String(body), (letter) => letter.charCodeAt(0)).buffer,
  } as unknown as Response;
}

function structuredCloneOrFail(body: unknown): unknown {
  if (body === undefined) throw new SyntaxError('no JSON here');
  return JSON.parse(JSON.stringify(body));
}
