import type { Papel } from '../../shared/domain/papel.ts';
import Fastify, { type FastifyInstance, type InjectOptions, type LightMyRequestResponse } from 'fastify';
import type { Redis } from 'ioredis';
import { sendNotFound, useProblems } from '../../shared/http/problem-handler.ts';
import { useRequestGuard } from '../../shared/http/request-guard.ts';
import { useStrictValidation } from '../../shared/http/validation.ts';
import type { Mailer } from '../../shared/mail/mailer.ts';
import { parseRedes } from '../../shared/config/redes.ts';
import type { ProvedorOidc } from '../../shared/config/provedores-oidc.ts';
import type { DesafioHumano } from '../../slices/auth/infrastructure/portaria/desafio.ts';
import { newId } from '../../shared/new-id.ts';
import { makeAuth } from '../../slices/auth/index.ts';
import type { TestDatabase } from './test-database.ts';

export const PUBLIC_URL = 'http://autocusto.test';
export const SENHA = 'girassol-lento-87-azul';

export interface TestAppOptions {
  readonly database: TestDatabase;
  readonly redis?: Redis;
  readonly now?: () => Date;
  readonly cookieSecure?: boolean;
  /** Networks from which administradores are accepted. */
  readonly adminRedes?: string;
  /** Roles that do nothing without a second factor. */
  readonly segundoFatorPapeis?: readonly Papel[];
  readonly segredos?: { readonly jwtSecret?: string; readonly csrfSecret?: string; readonly cifraSecret?: string };
  readonly argon2?: { readonly memoryKib: number; readonly passes: number };
  readonly provedores?: readonly ProvedorOidc[];
  readonly desafio?: DesafioHumano;
  readonly mailer?: Pick<Mailer, 'send'> & Partial<Mailer>;
  /** Routes of the slice under test, registered after auth. */
  readonly register?: (app: FastifyInstance) => PromiseLike<unknown>;
}

export interface TestMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export type TestApp = Awaited<ReturnType<typeof makeTestApp>>;

/** The kernel, the auth slice and whatever the test registers, with mails kept in memory. */
export async function makeTestApp(options: TestAppOptions) {
  const { database, redis, now, cookieSecure = false, adminRedes, argon2 = { memoryKib: 64, passes: 1 } } = options;
  const { segundoFatorPapeis = [], segredos } = options;
  const mails: TestMail[] = [];
  const send = async (mail: TestMail) => void mails.push(mail);
  const mailer = { send, sendBehind: options.mailer?.send ?? send, ...options.mailer };
  const app = Fastify({ genReqId: () => newId() });
  useStrictValidation(app);
  useProblems(app);
  useRequestGuard(app, { publicUrl: PUBLIC_URL });
  app.setNotFoundHandler(sendNotFound);
  const { plugin } = makeAuth({
    config: {
      http: { host: '127.0.0.1', port: 0, publicUrl: PUBLIC_URL, trustProxy: false, cookieSecure },
      auth: {
        ...{ jwtSecret: 'j'.repeat(32), csrfSecret: 'c'.repeat(32), cifraSecret: 'k'.repeat(32), argon2 },
        ...segredos,
        segundoFatorPapeis: [...segundoFatorPapeis],
        ...(adminRedes && { adminRedes: parseRedes(adminRedes) }),
      },
    },
    database,
    mailer,
    redis,
    desafio: options.desafio,
    ...(options.provedores && { provedores: options.provedores }),
    ...(now && { now }),
  });
  await app.register(plugin);
  await options.register?.(app);
  await app.ready();

  const tokenTo = (email: string): string => {
    const text = mails.findLast(({ to, text: body }) => to === email && body.includes('token='))?.text ?? '';
    return /token=([0-9a-f]+)/.exec(text)?.[1] ?? '';
  };

  return {
    app,
    mails,
    tokenTo,
    browser: (address?: string) => new TestBrowser(app, address),

    /** A person who signed up, confirmed the e-mail and entered. */
    async entrou(email = `${newId()}@exemplo.test`, nome = 'Helena Prado'): Promise<TestBrowser> {
      const browser = new TestBrowser(app);
      await browser.post('/api/auth/cadastro', { nome, email, senha: SENHA });
      await browser.post('/api/auth/verificacao', { token: tokenTo(email), senha: SENHA });
      await browser.entrar(email);
      return browser;
    },
  };
}

/** Keeps cookies as a browser does, the access token as the SPA does, and asks for a CSRF token when it has none. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  accessToken: string | undefined;
  csrfToken: string | undefined;
  readonly #app: FastifyInstance;
  readonly #address: string;

  constructor(app: FastifyInstance, address = '192.0.2.1') {
    this.#app = app;
    this.#address = address;
  }

  async entrar(email: string, senha = SENHA): Promise<LightMyRequestResponse> {
    const response = await this.post('/api/auth/login', { email, senha });
    if (response.statusCode === 200) {
      this.accessToken = response.json().access_token;
      this.csrfToken = undefined;
    }
    return response;
  }

  async renovar(): Promise<LightMyRequestResponse> {
    const response = await this.post('/api/auth/refresh');
    if (response.statusCode === 200) this.accessToken = response.json().access_token;
    return response;
  }

  /** Another tab before it has done anything: the same cookies. */
  copy(): TestBrowser {
    const other = new TestBrowser(this.#app, this.#address);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    other.accessToken = this.accessToken;
    other.csrfToken = this.csrfToken;
    return other;
  }

  get(url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.send({ method: 'GET', url, headers });
  }

  post(url: string, payload?: object, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.sendUnsafe({ method: 'POST', url, headers, ...(payload && { payload }) });
  }

  put(url: string, payload: object, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.sendUnsafe({ method: 'PUT', url, headers, payload });
  }

  delete(url: string): Promise<LightMyRequestResponse> {
    return this.sendUnsafe({ method: 'DELETE', url });
  }

  async sendUnsafe(options: InjectOptions): Promise<LightMyRequestResponse> {
    this.csrfToken ??= (await this.get('/api/auth/csrf')).json().csrf_token as string;
    return this.send({ ...options, headers: { 'x-csrf-token': this.csrfToken, ...options.headers } });
  }

  async send(options: InjectOptions): Promise<LightMyRequestResponse> {
    const response = await this.#app.inject({
      remoteAddress: this.#address,
      ...options,
      headers: {
        ...(this.cookies.size > 0 && {
          cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        }),
        ...(this.accessToken && { authorization: `Bearer ${this.accessToken}` }),
        ...options.headers,
      },
    });
    for (const { name, value } of response.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}
