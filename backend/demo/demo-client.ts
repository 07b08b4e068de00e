import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';

/** Speaks to the API as a browser does: cookies, CSRF token and access token are its own affair. */
export class DemoClient {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();
  #accessToken: string | undefined;
  #csrfToken: string | undefined;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  /** Whether the account is there, with that password. */
  async entrar(email: string, senha: string): Promise<boolean> {
    const response = await this.#send({ method: 'POST', url: '/api/auth/login', payload: { email, senha } });
    if (response.statusCode !== 200) return false;
    this.#accessToken = response.json<{ access_token: string }>().access_token;
    this.#csrfToken = undefined;
    return true;
  }

  async get<T>(url: string): Promise<T> {
    return succeeded(await this.#send({ method: 'GET', url })).json<T>();
  }

  /** `undefined` when there is none yet. */
  async find<T>(url: string): Promise<T | undefined> {
    const response = await this.#send({ method: 'GET', url });
    return response.statusCode === 404 ? undefined : succeeded(response).json<T>();
  }

  async post<T = unknown>(url: string, payload: object): Promise<T> {
    return succeeded(await this.#send({ method: 'POST', url, payload })).json<T>();
  }

  async put(url: string, payload: object): Promise<void> {
    succeeded(await this.#send({ method: 'PUT', url, payload }));
  }

  async #send(options: InjectOptions): Promise<LightMyRequestResponse> {
    if (options.method !== 'GET') this.#csrfToken ??= await this.#fetchCsrf();
    const response = await this.#app.inject({
      ...options,
      cookies: Object.fromEntries(this.#cookies),
      headers: {
        ...(this.#accessToken && { authorization: `Bearer ${this.#accessToken}` }),
        ...(this.#csrfToken && { 'x-csrf-token': this.#csrfToken }),
      },
    });
    for (const { name, value } of response.cookies) this.#cookies.set(name, value);
    return response;
  }

  async #fetchCsrf(): Promise<string> {
    const response = await this.#send({ method: 'GET', url: '/api/auth/csrf' });
    return succeeded(response).json<{ csrf_token: string }>().csrf_token;
  }
}

/** The demo's data is synthetic: a refusal may be shown whole. */
function succeeded(response: LightMyRequestResponse): LightMyRequestResponse {
  if (response.statusCode < 400) return response;
  throw new Error(`As contas de demonstração foram recusadas (${response.statusCode}): ${response.body}`);
}
