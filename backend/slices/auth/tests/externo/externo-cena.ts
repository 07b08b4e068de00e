import { createTestDatabase } from '../../../../tests/helpers/test-database.ts';
import { makeTestApp, type TestBrowser } from '../../../../tests/helpers/test-app.ts';
import { umProvedor } from './externo-provedor.ts';

export const PEDIDO = 'autocusto_externo_pedido';
export const BILHETE = 'autocusto_externo_bilhete';
export const MINUTE = 60_000;

export type CenaExterna = Awaited<ReturnType<typeof umaCenaExterna>>;

/** The application, a provider beside it, and what a browser does between the two. */
export async function umaCenaExterna() {
  const [database, provedor] = await Promise.all([createTestDatabase(), umProvedor()]);
  let relogio = new Date();
  const scene = await makeTestApp({ database, provedores: [provedor.configuracao()], now: () => relogio });

  /** The browser follows the redirect of another site: no bearer, no Strict cookie. */
  async function voltar(browser: TestBrowser, endereco: string): Promise<string> {
    const { accessToken } = browser;
    browser.accessToken = undefined;
    const response = await browser.get(endereco);
    browser.accessToken = accessToken;
    if (response.statusCode !== 303 || response.body !== '') throw new Error(`inesperado: ${response.statusCode}`);
    return String(response.headers.location);
  }

  async function ligar(dona: TestBrowser): Promise<string> {
    const { url } = (await dona.post('/api/auth/externo/exemplo/ligacao')).json();
    return voltar(dona, provedor.consentir(url));
  }

  return {
    database,
    provedor,
    scene,
    voltar,
    ligar,
    agora: () => relogio,
    passar: (ms: number) => (relogio = new Date(relogio.getTime() + ms)),
    inicio: async (browser: TestBrowser, corpo: object = {}): Promise<string> =>
      (await browser.post('/api/auth/externo/exemplo/inicio', corpo)).json().url,
    abrir: (browser: TestBrowser, corpo: object = {}) => browser.post('/api/auth/externo/sessao', corpo),

    /** A person who linked the identity that the provider now vouches for. */
    async ligada(email?: string): Promise<TestBrowser> {
      const dona = await scene.entrou(email);
      expect(await ligar(dona)).toBe('/seguranca?ligacao=ligada');
      return dona;
    },

    outraPessoa(): void {
      provedor.dizerAVerdade();
      provedor.mentira.claims = { sub: `pessoa ${Math.random()}` };
    },

    async fechar(): Promise<void> {
      await scene.app.close();
      await provedor.fechar();
      await database.close();
    },
  };
}
