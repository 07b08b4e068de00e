import { ApiProblem } from './api-problem';
import { paraCamel, paraSnake } from './caso';
import { makeEspera } from './espera';
import type { ResponseOf } from './openapi-types';

const BASE = '/api';
const TIMEOUT_MS = 60_000;
const SAFE_METHODS = new Set(['GET', 'HEAD']);
/** A 401 from these speaks of the credentials typed, not of an expired token. */
const SEM_RENOVACAO = new Set([
  '/auth/login',
  '/auth/passkeys/login',
  '/auth/passkeys/desafio',
  '/auth/refresh',
  '/auth/csrf',
]);
const RECUSA_DA_CREDENCIAL = new Set(['credenciais_invalidas', 'codigo_necessario', 'codigo_invalido', 'pin_invalido']);
/** Whose rows these are, whoever works in another's name says with each request. */
const DE_UM_MEDICO = /^\/(medicos|processos|pdf)(\/|$)/;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Query = Record<string, string | number | boolean | undefined>;

export interface RequestOptions {
  query?: Query;
  /** `versao` of the resource being edited. */
  ifMatch?: string | number;
  /** One key per intention: the same key for a retry, another for a new attempt. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** Outlives the page: for what is sent while the tab closes (64 KB at most). */
  keepalive?: boolean;
  /** For a call that was left for later: whose it is. Without it, whoever is here when it is made. */
  autor?: Autor;
}

/** A session and the medico worked for in it: what is of one never goes with the token or the name of another. */
export interface Autor {
  readonly sessao: number;
  readonly medicoId: string | undefined;
}

type Token = ResponseOf<'entrar'>;

export type Usuario = Token['user'];

export interface Desbloqueio {
  pin?: string;
  senha?: string;
}

/** What lets a refused call go on: each is tried once. */
type Remedio = 'token' | 'csrf' | 'desbloqueio' | 'reautenticacao' | 'desafio';

/** The puzzle that the server asks for after several tries, as it describes it. */
export interface Desafio {
  tipo: 'turnstile' | 'recaptcha';
  chavePublica: string;
}

let emNomeDe: string | undefined;

/** The medico one works for from now on; `undefined` for oneself. Forgotten when the session ends. */
export function definirEmNomeDe(usuarioId: string | undefined): void {
  emNomeDe = usuarioId;
}

/** The only caller of `fetch`. The access token lives in this closure and nowhere else. */
function makeApiClient() {
  let accessToken: string | undefined;
  let ownerId: string | undefined;
  let sessao = 0; // grows when the one who is here is forgotten
  let csrf: Promise<string> | undefined;
  let renewal: Promise<Usuario | undefined> | undefined;
  const retorno = makeEspera();
  const desbloqueio = makeEspera();
  const reautenticacao = makeEspera();
  const humano = makeEspera();
  const semSegundoFator = new Set<() => void>();
  let desafio: Desafio | undefined;
  let respostaDoDesafio: string | undefined;

  async function send(
    method: Method,
    path: string,
    body: unknown,
    options: RequestOptions,
    medicoId: string | undefined,
  ): Promise<Response> {
    const headers = new Headers({ Accept: 'application/json, application/problem+json' });
    if (accessToken) headers.set('Authorization', `Bearer ${accessToken}`);
    if (body !== undefined) headers.set('Content-Type', body instanceof Blob ? body.type : 'application/json');
    if (options.ifMatch !== undefined) headers.set('If-Match', `"${options.ifMatch}"`);
    if (medicoId && DE_UM_MEDICO.test(path)) headers.set('X-Em-Nome-De', medicoId);
    if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
    if (!SAFE_METHODS.has(method)) headers.set('X-CSRF-Token', await csrfToken());
    if (respostaDoDesafio) headers.set('X-Desafio', respostaDoDesafio);
    respostaDoDesafio = undefined; // each answer serves once

    return fetchOrProblem(BASE + path + queryString(options.query), {
      method,
      headers,
      body: body === undefined ? null : body instanceof Blob ? body : JSON.stringify(paraSnake(body)),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: withTimeout(options.signal),
      ...(options.keepalive && { keepalive: true }),
    });
  }

  async function request(method: Method, path: string, body: unknown, options: RequestOptions = {}): Promise<Response> {
    const tried = new Set<Remedio>();
    const autor = options.autor ?? quemEstaAqui();
    for (;;) {
      exigirSessao(autor, path);
      const tokenUsed = accessToken;
      const response = await send(method, path, body, options, autor.medicoId);
      // Who waits for this answer takes the next step only as the one who took this one.
      exigirSessao(autor, path);
      if (!options.autor && autor.medicoId !== emNomeDe && DE_UM_MEDICO.test(path)) throw ApiProblem.outroMedico();
      if (response.ok) return response;

      const problem = await ApiProblem.fromResponse(response);
      const remedio = remedioPara(problem, method, path, tokenUsed);
      if (problem.code === 'segundo_fator_exigido') semSegundoFator.forEach((listener) => listener());
      if (!remedio || tried.has(remedio)) throw problem;
      tried.add(remedio);
      await aplicar(remedio, problem, path, autor, tokenUsed);
    }
  }

  const quemEstaAqui = (): Autor => ({ sessao, medicoId: emNomeDe });

  /** What opens a session belongs to none before it. */
  function exigirSessao(autor: Autor, path: string): void {
    if (autor.sessao !== sessao && !SEM_RENOVACAO.has(path)) throw ApiProblem.sessaoExpirada();
  }

  /** The calls under way wait for what is asked of the person, then go on: nothing has to be clicked or typed twice. */
  async function aplicar(
    remedio: Remedio,
    problem: ApiProblem,
    path: string,
    autor: Autor,
    tokenUsed?: string,
  ): Promise<void> {
    if (remedio === 'csrf') csrf = undefined; // another tab asked for a new pair: take it and try once more
    if (remedio === 'desbloqueio') await desbloqueio.pedir(problem);
    if (remedio === 'reautenticacao') await reautenticacao.pedir(problem);
    if (remedio === 'desafio') {
      desafio = problem.extra['desafio'] as Desafio;
      await humano.pedir(problem);
    }
    if (remedio !== 'token' || accessToken !== tokenUsed || (await renew()) !== undefined) return;
    exigirSessao(autor, path);
    // Who is leaving is not asked to come back in order to leave.
    if (path === '/auth/logout') throw ApiProblem.sessaoExpirada();
    await retorno.pedir(ApiProblem.sessaoExpirada());
  }

  function csrfToken(): Promise<string> {
    csrf ??= fetchOrProblem(`${BASE}/auth/csrf`, { credentials: 'same-origin', cache: 'no-store' })
      .then(async (response) => {
        if (!response.ok) throw await ApiProblem.fromResponse(response);
        return ((await response.json()) as { csrf_token: string }).csrf_token;
      })
      .catch((error: unknown) => {
        csrf = undefined;
        throw error;
      });
    return csrf;
  }

  function accept({ accessToken: token, user }: Token): Usuario {
    if (ownerId !== undefined && ownerId !== user.userId) forget(); // calls of somebody else do not go on
    accessToken = token;
    ownerId = user.userId;
    retorno.concluir();
    return user;
  }

  function forget(): void {
    accessToken = undefined;
    emNomeDe = undefined;
    ownerId = undefined;
    csrf = undefined;
    renewal = undefined;
    sessao += 1;
    for (const espera of [retorno, desbloqueio, reautenticacao]) espera.desistir(ApiProblem.sessaoExpirada());
  }

  /**
   * New access token by the refresh cookie. Concurrent calls share one request; tabs take turns, because
   * the cookie rotates and a second use of the old one would end the session.
   */
  function renew(): Promise<Usuario | undefined> {
    if (renewal) return renewal;
    const daSessao = sessao;
    const esta = inTurn(async () => {
      try {
        const token = await json<Token>('POST', '/auth/refresh');
        if (daSessao !== sessao) return undefined;
        // Another tab signed in as somebody else: what is on this screen is not theirs to send.
        if (ownerId !== undefined && ownerId !== token.user.userId) return undefined;
        return accept(token);
      } catch (error) {
        if (!(error instanceof ApiProblem) || ![400, 401, 403].includes(error.status)) throw error;
        if (daSessao === sessao) accessToken = undefined;
        return undefined;
      }
    }).finally(() => {
      if (renewal === esta) renewal = undefined;
    });
    renewal = esta;
    return esta;
  }

  /** A new session: nothing of the old one, its lock included, holds any more. */
  function entrou(token: Token): Usuario {
    csrf = undefined; // the one before belonged to nobody
    const user = accept(token);
    desbloqueio.concluir();
    return user;
  }

  async function json<T>(method: Method, path: string, body?: unknown, options?: RequestOptions): Promise<T> {
    const response = await request(method, path, body, options);
    if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T;
    return paraCamel((await response.json()) as unknown) as T;
  }

  return {
    get: <T>(path: string, options?: RequestOptions) => json<T>('GET', path, undefined, options),
    post: <T>(path: string, body?: unknown, options?: RequestOptions) => json<T>('POST', path, body, options),
    put: <T>(path: string, body: unknown, options?: RequestOptions) => json<T>('PUT', path, body, options),
    delete: <T = void>(path: string, options?: RequestOptions) => json<T>('DELETE', path, undefined, options),
    /** The bytes of a PDF. Keep them in memory; never in a URL that outlives the screen. */
    binary: async (path: string, options?: RequestOptions, method: 'GET' | 'POST' = 'GET'): Promise<ArrayBuffer> =>
      (await request(method, path, undefined, options)).arrayBuffer(),

    session: {
      async login(email: string, senha: string, codigo?: string): Promise<Usuario> {
        accessToken = undefined;
        const token = await json<Token>('POST', '/auth/login', { email, senha, ...(codigo ? { codigo } : {}) });
        return entrou(token);
      },
      /** `resposta` is the browser's answer to the challenge, as W3C spells it. */
      async loginComPasskey(desafioId: string, resposta: unknown): Promise<Usuario> {
        accessToken = undefined;
        return entrou(await json<Token>('POST', '/auth/passkeys/login', { desafioId, resposta }));
      },
      /** Who the refresh cookie says we are, or `undefined`. */
      resume: renew,
      async logout(): Promise<void> {
        await request('POST', '/auth/logout', undefined);
        forget();
      },
      /** Forgets the token without a call: the session has already ended elsewhere. */
      forget,
      /** Who is here now, for what will be sent later. */
      autor: quemEstaAqui,
      onExpired: retorno.aoPedir,

      bloquear: () => json<void>('POST', '/auth/bloqueio'),
      async desbloquear(prova: Desbloqueio): Promise<void> {
        await json<void>('POST', '/auth/desbloqueio', prova);
        desbloqueio.concluir();
      },
      /** Another tab of the same session was unlocked. */
      desbloqueada: desbloqueio.concluir,
      onBloqueada: desbloqueio.aoPedir,

      async reautenticar(senha: string, codigo?: string): Promise<void> {
        await json<void>('POST', '/auth/reautenticacao', { senha, ...(codigo ? { codigo } : {}) });
        reautenticacao.concluir();
      },
      /** The person would not confirm: what asked for it fails, and what was typed stays. */
      desistirDeReautenticar: () => reautenticacao.desistir(ApiProblem.naoConfirmado()),
      onReautenticar: reautenticacao.aoPedir,

      /** The role works only with a second factor: each call refused for the lack of it. */
      onSegundoFatorExigido(listener: () => void): () => void {
        semSegundoFator.add(listener);
        return () => semSegundoFator.delete(listener);
      },

      /** What was asked for, while somebody is asked for it. */
      desafio: () => desafio,
      responderDesafio(resposta: string): void {
        respostaDoDesafio = resposta;
        humano.concluir();
      },
      desistirDoDesafio: () => humano.desistir(ApiProblem.naoConfirmado()),
      onDesafio: humano.aoPedir,
    },
  };
}

export const apiClient = makeApiClient();

function remedioPara(
  { status, code }: ApiProblem,
  method: Method,
  path: string,
  token: string | undefined,
): Remedio | undefined {
  if (status === 401 && token && !SEM_RENOVACAO.has(path) && !RECUSA_DA_CREDENCIAL.has(code)) {
    // Too many wrong PINs: the screen asks for the password, the PIN is not sent again.
    return path === '/auth/desbloqueio' && code === 'sessao_encerrada' ? undefined : 'token';
  }
  if (status !== 403) return undefined;
  if (code.startsWith('csrf') && !SAFE_METHODS.has(method)) return 'csrf';
  if (code === 'desafio_necessario') return 'desafio';
  if (code === 'sessao_bloqueada') return 'desbloqueio';
  return code === 'reautenticacao_necessaria' ? 'reautenticacao' : undefined;
}

async function fetchOrProblem(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw ApiProblem.semConexao(error);
  }
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  // Web Locks exist only in a secure context; without them one tab at a time is the best there is.
  if (typeof navigator === 'undefined' || !('locks' in navigator) || !navigator.locks) return work();
  return navigator.locks.request('autocusto-sessao', work) as Promise<T>;
}

function withTimeout(signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  if (!signal) return timeout;
  const either = new AbortController();
  for (const one of [signal, timeout]) {
    if (one.aborted) either.abort(one.reason);
    one.addEventListener('abort', () => either.abort(one.reason), { once: true, signal: either.signal });
  }
  return either.signal;
}

function queryString(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}
