import { makeTestApp, type TestBrowser } from '../../../../tests/helpers/test-app.ts';
import { BILHETE, type CenaExterna, MINUTE, PEDIDO, umaCenaExterna } from './externo-cena.ts';

describe('entrada por outro provedor', () => {
  let cena: CenaExterna;

  beforeAll(async () => {
    cena = await umaCenaExterna();
  });
  afterAll(() => cena.fechar());
  beforeEach(() => cena.outraPessoa());

  describe('o caminho certo', () => {
    it('conta quais provedores há', async () => {
      const { provedores } = (await cena.scene.browser().get('/api/auth/externo')).json();
      expect(provedores).toEqual([{ id: 'exemplo', nome: 'Exemplo' }]);
    });

    it('sem configuração não há nenhum, e nada mais responde', async () => {
      const sem = await makeTestApp({ database: cena.database });
      const browser = sem.browser();
      expect((await browser.get('/api/auth/externo')).json()).toEqual({ provedores: [] });
      const response = await browser.post('/api/auth/externo/exemplo/inicio', {});
      expect([response.statusCode, response.json().code]).toEqual([404, 'provedor_nao_encontrado']);
      await sem.app.close();
    });

    it('quem ligou entra sem senha, e o token nunca vai num endereço', async () => {
      const dona = await cena.ligada('helena@exemplo.test');
      const browser = cena.scene.browser();
      const url = await cena.inicio(browser, { next: '/processos?aba=1' });
      const pedido = new URL(url);
      expect(pedido.origin).toBe(cena.provedor.issuer);
      expect(Object.fromEntries(pedido.searchParams)).toEqual({
        client_id: 'autocusto-teste',
        response_type: 'code',
        redirect_uri: 'http://autocusto.test/api/auth/externo/retorno',
        scope: 'openid email',
        state: expect.stringMatching(/^[\w-]{43}$/),
        nonce: expect.stringMatching(/^[\w-]{43}$/),
        code_challenge: expect.stringMatching(/^[\w-]{43}$/),
        code_challenge_method: 'S256',
      });

      const destino = await cena.voltar(browser, cena.provedor.consentir(url));
      expect(destino).toBe('/entrar-externo?voltar=%2Fprocessos%3Faba%3D1');
      const response = await cena.abrir(browser);
      expect(response.statusCode).toBe(200);
      expect(response.json().user).toMatchObject({ email: 'helena@exemplo.test' });
      expect(browser.cookies.has('autocusto_refresh')).toBe(true);
      expect(browser.cookies.has(PEDIDO) || browser.cookies.has(BILHETE)).toBe(false);

      browser.accessToken = response.json().access_token;
      expect((await browser.get('/api/auth/me')).statusCode).toBe(200);
      const { itens } = (await dona.get('/api/auth/externo/ligacoes')).json();
      expect(itens).toEqual([
        {
          id: expect.any(String),
          provedor: 'exemplo',
          nome: 'Exemplo',
          email: 'helena@provedor.test',
          criada_em: cena.agora().toISOString(),
          ultimo_uso_em: cena.agora().toISOString(),
        },
      ]);
    });

    it('os cookies são __Host-, o do pedido Lax e o do bilhete Strict, ambos HttpOnly e de minutos', async () => {
      await cena.ligada();
      const https = await makeTestApp({
        database: cena.database,
        provedores: [cena.provedor.configuracao()],
        cookieSecure: true,
      });
      const browser = https.browser();
      await browser.get('/api/auth/csrf');
      const partida = await browser.post('/api/auth/externo/exemplo/inicio', {});
      const chegada = await browser.get(cena.provedor.consentir(partida.json().url));
      const base = { path: '/', httpOnly: true, secure: true, value: expect.stringMatching(/^[0-9a-f]{64}$/) };
      expect(partida.cookies).toEqual([
        { ...base, name: '__Host-autocusto_externo_pedido', sameSite: 'Lax', maxAge: 600 },
      ]);
      expect(chegada.cookies).toContainEqual({
        ...base,
        name: '__Host-autocusto_externo_bilhete',
        sameSite: 'Strict',
        maxAge: 300,
      });
      await https.app.close();
    });

    it('a sessão que abre não serve para ações sensíveis sem a senha', async () => {
      await cena.ligada();
      const browser = cena.scene.browser();
      await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)));
      browser.accessToken = (await cena.abrir(browser)).json().access_token;
      browser.csrfToken = undefined;
      expect((await browser.post('/api/auth/externo/exemplo/ligacao')).json().code).toBe('reautenticacao_necessaria');
    });

    it('as formas sem PKCE e sem nonce, com o segredo no corpo, também entram', async () => {
      await cena.ligada();
      const linkedin = { autenticacao: 'client_secret_post', pkce: false, nonce: false } as const;
      const outra = await makeTestApp({ database: cena.database, provedores: [cena.provedor.configuracao(linkedin)] });
      const browser = outra.browser();
      const url = (await browser.post('/api/auth/externo/exemplo/inicio', {})).json().url;
      expect([...new URL(url).searchParams.keys()].sort()).toEqual(
        ['client_id', 'redirect_uri', 'response_type', 'scope', 'state'].sort(),
      );
      expect((await browser.get(cena.provedor.consentir(url))).headers.location).toBe('/entrar-externo');
      expect((await browser.post('/api/auth/externo/sessao', {})).statusCode).toBe(200);
      expect(browser.cookies.get('autocusto_aparelho')).toMatch(/^[\w-]{22}\.[\w-]{43}$/);
      expect(cena.provedor.pedidosDeToken.at(-1)?.has('code_verifier')).toBe(false);
      await outra.app.close();
    });

    it('aceita o email_verified escrito como texto, como o faz o gov.br', async () => {
      cena.provedor.mentira.claims = { ...cena.provedor.mentira.claims, email_verified: 'true' };
      expect(await cena.ligar(await cena.scene.entrou())).toBe('/seguranca?ligacao=ligada');
    });
  });

  describe('o retorno que não é deste pedido', () => {
    beforeEach(() => cena.ligada());

    it.each([
      ['sem cookie', (browser: TestBrowser) => browser.cookies.delete(PEDIDO)],
      ['com o cookie de outro pedido', async (browser: TestBrowser) => void (await cena.inicio(browser))],
      ['com um cookie inventado', (browser: TestBrowser) => browser.cookies.set(PEDIDO, 'a'.repeat(64))],
    ])('%s não entra', async (_caso, mexer) => {
      const browser = cena.scene.browser();
      const endereco = cena.provedor.consentir(await cena.inicio(browser));
      await mexer(browser);
      expect(await cena.voltar(browser, endereco)).toBe('/login?erro=entrada_expirada');
      expect((await cena.abrir(browser)).json().code).toBe('entrada_expirada');
    });

    it.each([
      ['outro state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
      ['sem state', (url: URL) => url.searchParams.delete('state')],
    ])('%s não entra, e o pedido em curso continua valendo', async (_caso, mexer) => {
      const browser = cena.scene.browser();
      const endereco = cena.provedor.consentir(await cena.inicio(browser));
      const mudado = new URL(endereco, 'http://autocusto.test');
      mexer(mudado);
      expect(await cena.voltar(browser, mudado.pathname + mudado.search)).toBe('/login?erro=entrada_expirada');
      expect(await cena.voltar(browser, endereco)).toBe('/entrar-externo');
    });

    it('o endereço de outro navegador não entra neste (injeção de código)', async () => {
      const atacante = cena.scene.browser();
      const endereco = cena.provedor.consentir(await cena.inicio(atacante));
      const vitima = cena.scene.browser();
      await cena.inicio(vitima);
      expect(await cena.voltar(vitima, endereco)).toBe('/login?erro=entrada_expirada');
    });

    it('um código roubado, posto no pedido do atacante, não vale sem o verificador de quem o pediu', async () => {
      const roubado = new URL(
        cena.provedor.consentir(await cena.inicio(cena.scene.browser())),
        'http://autocusto.test',
      );
      const atacante = cena.scene.browser();
      const proprio = new URL(cena.provedor.consentir(await cena.inicio(atacante)), 'http://autocusto.test');
      proprio.searchParams.set('code', roubado.searchParams.get('code') ?? '');
      expect(await cena.voltar(atacante, proprio.pathname + proprio.search)).toBe('/login?erro=entrada_recusada');
    });

    it('o mesmo endereço uma segunda vez não entra, nem com o cookie guardado', async () => {
      const browser = cena.scene.browser();
      const endereco = cena.provedor.consentir(await cena.inicio(browser));
      const copia = browser.copy();
      expect(await cena.voltar(browser, endereco)).toBe('/entrar-externo');
      const pedidos = cena.provedor.pedidosDeToken.length;
      expect(await cena.voltar(copia, endereco)).toBe('/login?erro=entrada_expirada');
      expect(cena.provedor.pedidosDeToken).toHaveLength(pedidos); // refused here, whatever the provider would say
    });

    it('depois de dez minutos não entra', async () => {
      const browser = cena.scene.browser();
      const endereco = cena.provedor.consentir(await cena.inicio(browser));
      cena.passar(11 * MINUTE);
      expect(await cena.voltar(browser, endereco)).toBe('/login?erro=entrada_expirada');
    });
  });

  describe('o que o provedor diz', () => {
    beforeEach(() => cena.ligada());

    it.each([
      ['nonce de outro pedido', { nonce: 'outro' }],
      ['nenhum nonce', { nonce: undefined }],
      ['outro emissor', { iss: 'https://outro.test' }],
      ['outro público', { aud: 'outro-cliente' }],
      ['vencido', { exp: 1, iat: 0 }],
    ])('%s: não entra', async (_caso, claims) => {
      cena.provedor.mentira.claims = { ...cena.provedor.mentira.claims, ...claims };
      const browser = cena.scene.browser();
      expect(await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)))).toBe(
        '/login?erro=entrada_recusada',
      );
      expect((await cena.abrir(browser)).statusCode).toBe(401);
    });

    it('assinado por outra chave: não entra', async () => {
      cena.provedor.mentira.assinatura = 'outra';
      const browser = cena.scene.browser();
      expect(await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)))).toBe(
        '/login?erro=entrada_recusada',
      );
    });

    it.each([
      ['não confirmado', { email_verified: false }],
      ['de confirmação desconhecida', { email_verified: undefined }],
      ['ausente', { email: undefined }],
    ])('e-mail %s: não entra', async (_caso, claims) => {
      cena.provedor.mentira.claims = { ...cena.provedor.mentira.claims, ...claims };
      const browser = cena.scene.browser();
      const destino = await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)));
      expect(destino).toBe('/login?erro=email_sem_confirmacao_no_provedor');
    });

    it.each([
      ['access_denied', 'entrada_cancelada'],
      ['user_cancelled_login', 'entrada_cancelada'],
      ['temporarily_unavailable', 'provedor_indisponivel'],
      ['invalid_scope', 'entrada_recusada'],
    ])('o erro %s volta como %s, com o caminho de antes', async (error, codigo) => {
      const browser = cena.scene.browser();
      const endereco = cena.provedor.recusar(await cena.inicio(browser, { next: '/processos' }), error);
      expect(await cena.voltar(browser, endereco)).toBe(`/login?erro=${codigo}&voltar=%2Fprocessos`);
    });

    it('um iss de outro provedor no retorno não entra (mistura de provedores)', async () => {
      const browser = cena.scene.browser();
      const endereco = cena.provedor.consentir(await cena.inicio(browser), { iss: 'https://outro.test' });
      expect(await cena.voltar(browser, endereco)).toBe('/login?erro=entrada_recusada');
    });

    it('fora do ar no retorno: diz isso, e dá para começar de novo', async () => {
      const browser = cena.scene.browser();
      const endereco = cena.provedor.consentir(await cena.inicio(browser));
      cena.provedor.mentira.fora = true;
      expect(await cena.voltar(browser, endereco)).toBe('/login?erro=provedor_indisponivel');
      cena.provedor.mentira.fora = false;
      expect(await cena.voltar(browser, cena.provedor.consentir(await cena.inicio(browser)))).toBe('/entrar-externo');
    });

    it('fora do ar na partida: 503, e volta a servir quando ele volta', async () => {
      cena.provedor.mentira.fora = true;
      const outra = await makeTestApp({ database: cena.database, provedores: [cena.provedor.configuracao()] });
      const browser = outra.browser();
      const response = await browser.post('/api/auth/externo/exemplo/inicio', {});
      expect(response.statusCode).toBe(503);
      expect(response.json()).toMatchObject({
        code: 'provedor_indisponivel',
        action: expect.stringContaining('senha'),
      });
      cena.provedor.mentira.fora = false;
      expect((await browser.post('/api/auth/externo/exemplo/inicio', {})).statusCode).toBe(200);
      await outra.app.close();
    });
  });

  describe('para onde se volta', () => {
    it.each([
      '//mal.test',
      '/\\mal.test',
      'https://mal.test',
      'processos',
      '/\t/mal.test',
      '/.//mal.test',
      '/a/..//mal.test',
    ])('recusa %j', async (next) => {
      const response = await cena.scene.browser().post('/api/auth/externo/exemplo/inicio', { next });
      expect(response.statusCode).toBe(422);
      expect(response.cookies.some(({ name }) => name === PEDIDO)).toBe(false);
    });
  });
});
