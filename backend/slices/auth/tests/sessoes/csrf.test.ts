import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { makeTestApp, PUBLIC_URL, type TestApp, type TestBrowser } from '../../../../tests/helpers/test-app.ts';

describe('csrf', () => {
  let database: TestDatabase;
  let scene: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({
      database,
      register: async (app) => {
        app.post(
          '/api/teste',
          { onRequest: app.authenticate, schema: { operationId: 'encerrarSessao' } },
          async () => ({ feito: true }),
        );
        app.post('/api/sem-porta', async ({ usuario }) => ({ usuario }));
      },
    });
  });

  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  const CREDENCIAIS = { email: 'ninguem@exemplo.test', senha: 'qualquer-coisa-aqui' };
  const login = (browser: TestBrowser, headers: Record<string, string>) =>
    browser.send({ method: 'POST', url: '/api/auth/login', payload: CREDENCIAIS, headers });
  const tokenOf = async (browser: TestBrowser): Promise<string> =>
    (await browser.get('/api/auth/csrf')).json().csrf_token;

  it('responde um token e um cookie que só o servidor lê', async () => {
    const response = await scene.browser().get('/api/auth/csrf');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ csrf_token: expect.stringMatching(/^[\w-]{22}\.[\w-]{43}$/) });
    expect(response.cookies).toEqual([
      { name: 'autocusto_csrf', value: expect.stringMatching(/^p_/), path: '/', httpOnly: true, sameSite: 'Strict' },
    ]);
  });

  it('cada token difere, e todos os do mesmo cookie valem', async () => {
    const browser = scene.browser();
    const tokens = [await tokenOf(browser), await tokenOf(browser)];
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect((await login(browser, { 'x-csrf-token': token })).statusCode).toBe(401);
  });

  it.each(['cadastro', 'verificacao', 'login', 'refresh', 'logout', 'senha/esquecida', 'senha/redefinicao'])(
    'recusa POST /api/auth/%s sem token, antes de olhar o resto',
    async (path) => {
      const response = await scene.browser().send({ method: 'POST', url: `/api/auth/${path}` });
      expect(response.statusCode).toBe(403);
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.json()).toEqual({
        type: '/problemas/csrf_invalido',
        title: 'A requisição não traz o token que prova que ela partiu desta página.',
        detail: 'A requisição não traz o token que prova que ela partiu desta página.',
        status: 403,
        code: 'csrf_invalido',
        action: 'Peça outro token em GET /api/auth/csrf, envie-o em X-CSRF-Token e repita.',
        request_id: expect.any(String),
      });
    },
  );

  it('recusa o token sem o cookie, o de outro cookie e os malformados', async () => {
    const browser = scene.browser();
    const token = await tokenOf(browser);
    const alheio = await tokenOf(scene.browser());
    expect((await login(scene.browser(), { 'x-csrf-token': token })).statusCode).toBe(403);
    for (const wrong of [alheio, '', '.', token.slice(0, -1), `${token}a`, token.split('.')[0]!, 'a.b.c']) {
      expect((await login(browser, { 'x-csrf-token': wrong })).statusCode).toBe(403);
    }
    browser.cookies.set('autocusto_csrf', 'curto');
    expect((await login(browser, { 'x-csrf-token': token })).statusCode).toBe(403);
  });

  it.each([
    ['o endereço público', PUBLIC_URL, 401],
    ['o próprio host da requisição', 'http://localhost:80', 401],
    ['outro site', 'https://malicioso.test', 403],
    ['uma origem opaca', 'null', 403],
  ])('com Origin de %s', async (_caso, origin, status) => {
    const browser = scene.browser();
    const headers = { 'x-csrf-token': await tokenOf(browser), origin, host: 'localhost' };
    expect((await login(browser, headers)).statusCode).toBe(status);
  });

  it('o token de antes do login não vale depois dele', async () => {
    const browser = await scene.entrou();
    const antes = await tokenOf(scene.browser());
    const depois = await tokenOf(browser);
    const post = (token: string) =>
      browser.send({ method: 'POST', url: '/api/teste', headers: { 'x-csrf-token': token } });

    expect((await post(antes)).json().code).toBe('csrf_invalido');
    expect((await post(depois)).json()).toEqual({ feito: true });
  });

  it('o token de uma sessão não serve a outra', async () => {
    const uma = await scene.entrou();
    const outra = await scene.entrou();
    const token = await tokenOf(uma);
    uma.accessToken = outra.accessToken;
    const trocada = await uma.send({ method: 'POST', url: '/api/teste', headers: { 'x-csrf-token': token } });
    expect(trocada.json().code).toBe('csrf_invalido');

    uma.cookies.set('autocusto_refresh', outra.cookies.get('autocusto_refresh')!);
    const renovada = await uma.send({ method: 'POST', url: '/api/auth/refresh', headers: { 'x-csrf-token': token } });
    expect(renovada.json().code).toBe('csrf_invalido');
  });

  it('depois de sair, o token ainda serve para entrar de novo', async () => {
    const browser = await scene.entrou('volta@exemplo.test');
    await browser.post('/api/auth/logout');
    expect((await browser.entrar('volta@exemplo.test')).statusCode).toBe(200);
  });

  it('leituras e endereços que não existem não pedem token', async () => {
    expect((await scene.browser().get('/api/auth/me')).statusCode).toBe(401);
    const inexistente = await scene.browser().send({ method: 'POST', url: '/api/nada' });
    expect(inexistente.statusCode).toBe(404);
    expect(inexistente.json().code).toBe('rota_nao_encontrada');
  });

  it('quem não tem entrada recebe 401 antes que o corpo seja lido', async () => {
    const browser = scene.browser();
    const headers = { 'x-csrf-token': await tokenOf(browser), 'content-type': 'application/json' };
    const response = await browser.send({ method: 'POST', url: '/api/teste', headers, payload: '{' });
    expect(response.statusCode).toBe(401);
  });

  it('uma rota que se esqueceu de pedir autenticação não serve ninguém', async () => {
    const response = await (await scene.entrou()).post('/api/sem-porta');
    expect(response.statusCode).toBe(401);
    expect(response.json().code).toBe('nao_autenticado');
  });
});
