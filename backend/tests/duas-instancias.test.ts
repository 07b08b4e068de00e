import type { FastifyInstance } from 'fastify';
import { Redis } from 'ioredis';
import { makeAppDaMatriz } from './authz/app-da-matriz.ts';
import { makeMundo, type Mundo, pacienteDe, umEndereco } from './authz/mundo.ts';
import { SENHA, TestBrowser } from './helpers/test-app.ts';
import { testRedisUrl } from './helpers/test-database.ts';

const EMAIL = 'conta-alfa@exemplo.test';

/** Two processes' worth of the application, one PostgreSQL and one Redis: nobody can tell which one answered. */
describe('duas instâncias', () => {
  let cena: Awaited<ReturnType<typeof makeAppDaMatriz>>;
  let outra: FastifyInstance;
  let mundo: Mundo;

  beforeAll(async () => {
    const redis = new Redis(testRedisUrl());
    await redis.flushdb();
    await redis.quit();
    cena = await makeAppDaMatriz({ REDIS_URL: testRedisUrl() });
    outra = await cena.abrir();
    mundo = await makeMundo(cena);
  });

  afterAll(async () => {
    await mundo.fechar();
    await outra.close();
    await cena.fechar();
  });

  /** The same browser, answered by the other instance from now on. */
  function naOutra(browser: TestBrowser, endereco?: string): TestBrowser {
    const mesmo = new TestBrowser(outra, endereco);
    for (const [nome, valor] of browser.cookies) mesmo.cookies.set(nome, valor);
    mesmo.accessToken = browser.accessToken;
    mesmo.csrfToken = browser.csrfToken;
    return mesmo;
  }

  async function entrou(): Promise<TestBrowser> {
    const browser = new TestBrowser(cena.app, umEndereco());
    expect((await browser.entrar(EMAIL)).statusCode).toBe(200);
    return browser;
  }

  it('quem entra em uma é conhecido na outra: token de acesso, cookie e token de CSRF', async () => {
    const browser = await entrou();
    browser.csrfToken = (await browser.get('/api/auth/csrf')).json().csrf_token;
    const mesmo = naOutra(browser);

    expect((await mesmo.get('/api/auth/me')).json()).toMatchObject({ email: EMAIL });
    expect((await mesmo.post('/api/processos/pacientes', pacienteDe('Alfa'))).statusCode).toBe(201);
  });

  it('a sessão aberta em uma se renova na outra, e o token já usado encerra a sessão nas duas', async () => {
    const browser = await entrou();
    const usado = naOutra(browser);
    const mesmo = naOutra(browser);
    expect((await mesmo.renovar()).statusCode).toBe(200);
    expect((await naOutra(mesmo).renovar()).statusCode).toBe(200);

    // As if the copy came long after: the tolerance for two tabs is over.
    await mundo.banco.query(
      "update tokens_refresh set usado_em = usado_em - interval '1 minute' where usado_em is not null",
    );
    expect((await usado.renovar()).json().code).toBe('sessao_encerrada');
    expect((await browser.get('/api/auth/me')).json().code).toBe('sessao_encerrada');
    expect((await mesmo.get('/api/auth/me')).json().code).toBe('sessao_encerrada');
  });

  it('o fim de uma sessão em uma vale na outra no pedido seguinte', async () => {
    const browser = await entrou();
    const mesmo = naOutra(browser);
    expect((await mesmo.get('/api/auth/me')).statusCode).toBe(200);
    expect((await browser.post('/api/auth/logout')).statusCode).toBe(204);
    expect((await mesmo.get('/api/auth/me')).json().code).toBe('sessao_encerrada');
  });

  it('a suspensão e a troca de papel valem nas duas no pedido seguinte', async () => {
    const usuarioId = await mundo.conta('medico', 'DuasInstancias');
    const bearer = mundo.token(usuarioId, await mundo.sessao(usuarioId), 'medico');
    const headers = { authorization: `Bearer ${bearer}` };
    const ler = async () => {
      const [uma, duas] = [cena.app, outra].map((app) => app.inject({ url: '/api/processos/pacientes', headers }));
      return [(await uma)?.statusCode, (await duas)?.statusCode];
    };

    expect(await ler()).toEqual([200, 200]);
    await mundo.banco.query("update usuarios set tipo = 'auditor' where id = $1", [usuarioId]);
    expect(await ler()).toEqual([403, 403]);
    await mundo.banco.query('update usuarios set suspenso_em = now() where id = $1', [usuarioId]);
    expect(await ler()).toEqual([401, 401]);
  });

  it('o fim da delegação vale nas duas no pedido seguinte', async () => {
    const { alfa } = mundo.donos;
    const ajudante = await mundo.conta('assistente', 'AjudaDasDuas');
    const delegacao = await mundo.delegar(alfa.usuarioId, ajudante, 'vigente');
    const bearer = mundo.token(ajudante, await mundo.sessao(ajudante), 'assistente');
    const headers = { authorization: `Bearer ${bearer}`, 'x-em-nome-de': alfa.usuarioId };
    const ler = (app: FastifyInstance) =>
      app.inject({ url: `/api/processos/pacientes/${alfa.vivos.paciente}`, headers });

    expect((await ler(cena.app)).statusCode).toBe(200);
    expect((await ler(outra)).statusCode).toBe(200);
    await mundo.banco.query('update delegacoes set revogada_em = now() where id = $1', [delegacao]);
    expect((await ler(cena.app)).statusCode).toBeGreaterThanOrEqual(400);
    expect((await ler(outra)).statusCode).toBeGreaterThanOrEqual(400);
  });

  it('o freio do login é um só: o que se erra em uma espera na outra', async () => {
    const endereco = umEndereco();
    const aqui = new TestBrowser(cena.app, endereco);
    const la = new TestBrowser(outra, endereco);
    const email = 'conta-beta@exemplo.test';
    for (const browser of [aqui, la, aqui, la, aqui]) {
      expect((await browser.entrar(email, 'errada')).statusCode).toBe(401);
    }
    for (const browser of [aqui, la]) {
      const parada = await browser.entrar(email, SENHA);
      expect(parada.statusCode).toBe(429);
      expect(Number(parada.headers['retry-after'])).toBeGreaterThan(0);
    }
  });

  it('o limite por endereço conta os pedidos das duas', async () => {
    const endereco = umEndereco();
    const restam = async (app: FastifyInstance) =>
      Number((await new TestBrowser(app, endereco).post('/api/auth/refresh')).headers['x-ratelimit-remaining']);
    const primeiro = await restam(cena.app);
    expect(await restam(outra)).toBe(primeiro - 1);
    expect(await restam(cena.app)).toBe(primeiro - 2);
  });

  it('a mesma Idempotency-Key nas duas ao mesmo tempo cria um só', async () => {
    const aqui = await entrou();
    const la = naOutra(aqui);
    const paciente = pacienteDe('Alfa');
    const chave = { 'idempotency-key': 'duas-instancias' };
    const respostas = await Promise.all(
      [aqui, la, aqui, la].map((browser) => browser.copy().post('/api/processos/pacientes', paciente, chave)),
    );
    expect(respostas.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201]);
    expect(new Set(respostas.map((each) => each.json().id)).size).toBe(1);
  });

  it('sem o Redis, as duas recusam o que o limite guarda, em vez de abrir a porta', async () => {
    const surda = await makeAppDaMatriz({ REDIS_URL: 'redis://127.0.0.1:1' });
    const resposta = await new TestBrowser(surda.app).entrar(EMAIL);
    expect(resposta.statusCode).toBe(503);
    expect(resposta.headers['retry-after']).toBeDefined();
    await surda.fechar();
  });
});
