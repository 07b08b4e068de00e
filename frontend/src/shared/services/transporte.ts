import { ApiProblem } from './api-problem';
import { paraCamel, paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { Metodo } from './operacoes.gerado';

const BASE = '/api';
const TIMEOUT_MS = 60_000;

export interface Envio {
  metodo: Metodo;
  /** As the contract writes it: `/processos/{id}`. */
  modelo: string;
  caminho?: Readonly<Record<string, string | number>> | undefined;
  query?: object | undefined;
  corpo?: unknown;
  cabecalhos?: Headers;
  signal?: AbortSignal | undefined;
  /** Outlives the page: for what is sent while the tab closes (64 KB at most). */
  keepalive?: boolean | undefined;
}

/** The only caller of `fetch`: JSON in snake_case, a time limit, no cache. @throws {ApiProblem} without an answer. */
export async function transportar(envio: Envio): Promise<Response> {
  const { metodo, corpo, cabecalhos = new Headers() } = envio;
  cabecalhos.set('Accept', 'application/json, application/problem+json');
  if (corpo !== undefined) cabecalhos.set('Content-Type', corpo instanceof Blob ? corpo.type : 'application/json');
  try {
    return await fetch(BASE + endereco(envio), {
      method: metodo,
      headers: cabecalhos,
      body: corpo === undefined ? null : corpo instanceof Blob ? corpo : JSON.stringify(paraSnake(corpo)),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: comLimite(envio.signal),
      ...(envio.keepalive && { keepalive: true }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw ApiProblem.semConexao(error);
  }
}

/** The body in camelCase; `undefined` where there is none. */
export async function lerCorpo(response: Response): Promise<unknown> {
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined;
  return paraCamel((await response.json()) as unknown);
}

function endereco({ modelo, caminho = {}, query = {} }: Envio): string {
  const partes = paraSnake(caminho) as Record<string, string | number>;
  const pedida = Object.entries(paraSnake(query) as Record<string, unknown>).filter(
    ([, valor]) => valor !== undefined && valor !== '',
  );
  const busca = pedida.map(([nome, valor]): [string, string] => [nome, String(valor)]);
  return (
    modelo.replace(/\{(\w+)\}/g, (_parte, nome: string) => encodeURIComponent(partes[nome] ?? '')) +
    (busca.length > 0 ? `?${new URLSearchParams(busca)}` : '')
  );
}

function comLimite(signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  if (!signal) return timeout;
  const either = new AbortController();
  for (const one of [signal, timeout]) {
    if (one.aborted) either.abort(one.reason);
    one.addEventListener('abort', () => either.abort(one.reason), { once: true, signal: either.signal });
  }
  return either.signal;
}
