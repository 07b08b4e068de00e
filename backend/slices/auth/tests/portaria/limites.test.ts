import { Redis } from 'ioredis';
import { LOGIN_BRAKE, MAILS_PER_MAILBOX, PER_ADDRESS } from '../../infrastructure/portaria/limits.ts';
import { createTestDatabase, type TestDatabase, testRedisUrl } from '../../../../tests/helpers/test-database.ts';
import { makeTestApp, SENHA, type TestApp } from '../../../../tests/helpers/test-app.ts';

describe('limites das rotas de conta', () => {
  let database: TestDatabase;
  let redis: Redis;
  let scene: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = new Redis(testRedisUrl());
  });

  beforeEach(async () => {
    await redis.flushdb();
    scene = await makeTestApp({ database, redis });
  });

  afterEach(() => scene.app.close());
  afterAll(async () => {
    await redis.quit();
    await database.close();
  });

  it('fazem quem adivinha esperar desde a sexta senha, sem trancar a médica que está em outro endereço', async () => {
    const email = 'helena@exemplo.test';
    await scene.entrou(email);
    const estranho = scene.browser('203.0.113.9');
    for (let i = 0; i < 5; i++) {
      expect((await estranho.entrar(email, `palpite numero ${i}`)).statusCode).toBe(401);
    }
    const sexto = await estranho.entrar(email, 'palpite numero 6');
    expect(sexto.statusCode).toBe(429);
    expect(sexto.headers['retry-after']).toBe('1');
    expect(sexto.json()).toEqual({
      type: '/problemas/muitas_requisicoes',
      title: 'Foram muitas tentativas em pouco tempo.',
      detail: 'Foram muitas tentativas em pouco tempo.',
      status: 429,
      code: 'muitas_requisicoes',
      action: 'Aguarde o tempo indicado em Retry-After.',
      request_id: expect.any(String),
    });
    expect((await scene.browser('192.0.2.77').entrar(email)).statusCode).toBe(200);
  });

  describe('no navegador em que a conta já entrou', () => {
    const ENDERECO = '198.51.100.5'; // o Wi-Fi da clínica
    const COOKIE = 'autocusto_aparelho';
    const email = 'wifi@exemplo.test';

    async function entrou(quem = email, browser = scene.browser(ENDERECO)) {
      await scene.entrou(quem);
      await browser.entrar(quem);
      await browser.post('/api/auth/logout');
      return browser;
    }
    async function atacar(quem: string, vezes: number) {
      const estranho = scene.browser(ENDERECO);
      for (let i = 0; i < vezes; i++) await estranho.entrar(quem, `palpite numero ${i}`);
      return estranho;
    }

    it('quem adivinha do mesmo endereço não tranca a dona, nem com todos os pedidos do endereço', async () => {
      const dona = await entrou();
      const estranho = await atacar(email, PER_ADDRESS.login.max);
      expect((await estranho.entrar(email)).statusCode).toBe(429);
      expect((await scene.browser(ENDERECO).entrar('outra-conta@exemplo.test')).statusCode).toBe(429);

      expect((await dona.entrar(email)).statusCode).toBe(200);
    });

    it('sair não o leva; ele não diz de quem é, dura um ano e só o servidor o lê', async () => {
      const dona = await entrou();
      const valor = dona.cookies.get(COOKIE);
      expect(valor).toMatch(/^[\w-]{22}\.[\w-]{43}$/);
      const cookie = (await dona.entrar(email)).cookies.find(({ name }) => name === COOKIE);
      const atributos = { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 31_536_000 };
      expect(cookie).toEqual({ name: COOKIE, value: valor, ...atributos });
    });

    it('ele tem o próprio freio, e não serve para outra conta nem inventado', async () => {
      const dona = await entrou();
      for (let i = 0; i < LOGIN_BRAKE.free; i++) expect((await dona.entrar(email, 'palpite')).statusCode).toBe(401);
      expect((await dona.entrar(email)).statusCode).toBe(429);

      const vizinha = 'vizinha@exemplo.test';
      await scene.entrou(vizinha);
      await atacar(vizinha, LOGIN_BRAKE.free);
      expect((await dona.entrar(vizinha)).statusCode).toBe(429);
      const inventado = scene.browser(ENDERECO);
      const [id] = dona.cookies.get(COOKIE)!.split('.');
      inventado.cookies.set(COOKIE, `${id}.${'a'.repeat(43)}`);
      expect((await inventado.entrar(vizinha)).statusCode).toBe(429);
    });

    it('vale para cada pessoa do mesmo computador', async () => {
      const browser = await entrou();
      const colega = 'colega@exemplo.test';
      await entrou(colega, browser);
      for (const quem of [email, colega]) {
        await atacar(quem, LOGIN_BRAKE.free);
        expect((await browser.entrar(quem)).statusCode).toBe(200);
      }
    });
  });

  it('tratam uma conta que não existe do mesmo modo', async () => {
    const browser = scene.browser();
    for (let i = 0; i < LOGIN_BRAKE.free; i++) await browser.entrar('fantasma@exemplo.test', 'palpite');
    expect((await browser.entrar('Fantasma@exemplo.test', 'palpite')).statusCode).toBe(429);
  });

  it('perdoam quem acerta a senha', async () => {
    const browser = await scene.entrou('esquecida@exemplo.test');
    for (let rodada = 0; rodada < 3; rodada++) {
      for (let i = 0; i < LOGIN_BRAKE.free - 1; i++)
        await browser.entrar('esquecida@exemplo.test', 'quase-a-senha-certa');
      expect((await browser.entrar('esquecida@exemplo.test')).statusCode).toBe(200);
    }
  });

  it('valem para todas as instâncias quando há Redis', async () => {
    const outra = await makeTestApp({ database, redis });
    for (let i = 0; i < LOGIN_BRAKE.free; i++) await scene.browser().entrar('dupla@exemplo.test', 'palpite');
    expect((await outra.browser().entrar('dupla@exemplo.test', 'palpite')).statusCode).toBe(429);
    await outra.app.close();
  });

  it('não deixam encher a caixa postal de ninguém, exista a conta ou não', async () => {
    const pedir = (email: string) =>
      scene.browser().post('/api/auth/cadastro', { nome: 'Helena Prado', email, senha: SENHA });
    for (let i = 0; i < MAILS_PER_MAILBOX.max; i++) expect((await pedir('cheia@exemplo.test')).statusCode).toBe(201);
    const recusado = await pedir('CHEIA@exemplo.test');
    expect(recusado.statusCode).toBe(429);
    expect(Number(recusado.headers['retry-after'])).toBeGreaterThan(60);
    await scene.browser().post('/api/auth/senha/esquecida', { email: 'cheia@exemplo.test' });
    expect((await pedir('vazia@exemplo.test')).statusCode).toBe(201);
    expect(scene.mails.filter(({ to }) => to === 'cheia@exemplo.test')).toHaveLength(MAILS_PER_MAILBOX.max);
  });

  it('com a caixa cheia por um estranho, a dona recebe a resposta de sempre e o último link continua valendo', async () => {
    const email = 'dona@exemplo.test';
    await scene.entrou(email);
    const esqueci = (endereco: string) => scene.browser(endereco).post('/api/auth/senha/esquecida', { email });
    const doEstranho = await esqueci('203.0.113.9');
    for (let i = 0; i < MAILS_PER_MAILBOX.max; i++) await esqueci('203.0.113.9');
    const enviados = scene.mails.length;
    const link = scene.tokenTo(email);

    const daDona = await esqueci('192.0.2.77');

    expect([daDona.statusCode, daDona.body]).toEqual([doEstranho.statusCode, doEstranho.body]);
    expect(scene.mails).toHaveLength(enviados);
    const redefinida = await scene
      .browser()
      .post('/api/auth/senha/redefinicao', { token: link, senha: 'frase-nova-e-comprida' });
    expect(redefinida.statusCode).toBe(200);
  });

  it('contam por endereço, e dizem quando voltar', async () => {
    const apressado = scene.browser('198.51.100.7');
    const { max } = PER_ADDRESS.verificacao;
    const respostas = [];
    for (let i = 0; i <= max; i++)
      respostas.push(await apressado.post('/api/auth/verificacao', { token: 'x', senha: SENHA }));
    expect(respostas.slice(0, max).every(({ statusCode }) => statusCode === 422)).toBe(true);
    const recusada = respostas.at(-1)!;
    expect(recusada.statusCode).toBe(429);
    expect(recusada.headers['content-type']).toContain('application/problem+json');
    expect(Number(recusada.headers['retry-after'])).toBeGreaterThan(0);
    expect(recusada.json().code).toBe('muitas_requisicoes');

    const outro = await scene.browser('198.51.100.8').post('/api/auth/verificacao', { token: 'x', senha: SENHA });
    expect(outro.statusCode).toBe(422);
  });

  it('sem o Redis ninguém entra, e o problema diz para tentar de novo', async () => {
    const morto = new Redis('redis://127.0.0.1:1', {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
    });
    morto.on('error', () => undefined);
    const fechada = await makeTestApp({ database, redis: morto });
    const response = await fechada.browser().entrar('helena@exemplo.test');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({ code: 'indisponivel' });
    await fechada.app.close();
    morto.disconnect();
  });
});
