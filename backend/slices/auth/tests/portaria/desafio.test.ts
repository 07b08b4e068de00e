import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestDatabase, type TestDatabase } from '../../../../tests/helpers/test-database.ts';
import { makeTestApp, PUBLIC_URL, SENHA, type TestApp } from '../../../../tests/helpers/test-app.ts';
import { desafioDe } from '../../../../shared/config/desafio.ts';
import { makeDesafioRemoto } from '../../infrastructure/portaria/desafio-remoto.ts';
import type { DesafioHumano } from '../../infrastructure/portaria/desafio.ts';

/** A third party on this machine: what it is asked, and what it says. */
async function umTerceiro() {
  const pedidos: URLSearchParams[] = [];
  const resposta = { status: 200, corpo: { success: true, hostname: 'autocusto.test' } as unknown };
  const server = createServer((request, response) => {
    const partes: Buffer[] = [];
    request.on('data', (parte: Buffer) => partes.push(parte));
    request.on('end', () => {
      pedidos.push(new URLSearchParams(Buffer.concat(partes).toString('utf8')));
      response.writeHead(resposta.status, { 'content-type': 'application/json' });
      response.end(typeof resposta.corpo === 'string' ? resposta.corpo : JSON.stringify(resposta.corpo));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  const fechar = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { pedidos, resposta, fechar, verificador: `http://127.0.0.1:${port}` };
}

describe('desafio humano', () => {
  let database: TestDatabase;
  let terceiro: Awaited<ReturnType<typeof umTerceiro>>;
  let desafio: DesafioHumano;
  let scene: TestApp;
  let enderecos = 0;

  beforeAll(async () => {
    [database, terceiro] = await Promise.all([createTestDatabase(), umTerceiro()]);
    desafio = makeDesafioRemoto({
      tipo: 'turnstile',
      chavePublica: 'publica',
      chaveSecreta: 'secreta',
      publicUrl: PUBLIC_URL,
      verificador: terceiro.verificador,
    });
    scene = await makeTestApp({ database, desafio });
    await scene.entrou('helena@exemplo.test');
  });

  afterAll(async () => {
    await scene.app.close();
    await terceiro.fechar();
    await database.close();
  });

  beforeEach(() => {
    terceiro.pedidos.length = 0;
    Object.assign(terceiro.resposta, { status: 200, corpo: { success: true, hostname: 'autocusto.test' } });
  });

  const login = (browser: ReturnType<TestApp['browser']>, senha: string, headers: Record<string, string> = {}) =>
    browser.post('/api/auth/login', { email: 'helena@exemplo.test', senha }, headers);

  /** Of several accounts: of one, the brake would answer first. */
  const errar = async (browser: ReturnType<TestApp['browser']>, vezes: number) => {
    for (let vez = 0; vez < vezes; vez += 1) {
      await browser.post('/api/auth/login', { email: `outra-${vez}@exemplo.test`, senha: 'senha-que-nao-e' });
    }
  };

  /** Somebody at an address of their own who has been refused often enough. */
  const insistente = async (vezes = 5) => {
    const browser = scene.browser(`198.51.100.${(enderecos += 1)}`);
    await errar(browser, vezes);
    return browser;
  };

  it('não é pedido antes da sexta tentativa, nem a quem acerta', async () => {
    const browser = await insistente(4);
    for (let vez = 0; vez < 8; vez += 1) {
      expect((await login(browser, SENHA)).statusCode).toBe(200);
      browser.csrfToken = undefined; // the session has another
    }
    expect(terceiro.pedidos).toEqual([]);
  });

  it('depois de cinco recusas é pedido, e diz à página qual', async () => {
    const response = await login(await insistente(), SENHA);
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({
      code: 'desafio_necessario',
      desafio: { tipo: 'turnstile', chave_publica: 'publica' },
    });
    expect(response.body).not.toContain('secreta');
  });

  it('resolvido, deixa passar; o terceiro recebe só a resposta e o endereço', async () => {
    const browser = await insistente();
    expect((await login(browser, SENHA, { 'x-desafio': 'resposta' })).statusCode).toBe(200);
    expect(terceiro.pedidos.map((pedido) => Object.fromEntries(pedido))).toEqual([
      { secret: 'secreta', response: 'resposta', remoteip: expect.stringMatching(/^198\.51\.100\./) },
    ]);
  });

  it.each([
    ['errado', { success: false, hostname: 'autocusto.test' }],
    ['resolvido em outro lugar', { success: true, hostname: 'mal.test' }],
    ['sem dizer onde', { success: true }],
    ['que é outra coisa', null],
  ])('%s não deixa passar', async (_caso, corpo) => {
    const browser = await insistente();
    terceiro.resposta.corpo = corpo;
    expect((await login(browser, SENHA, { 'x-desafio': 'r' })).json().code).toBe('desafio_necessario');
  });

  it.each([
    ['fora do ar', 503, {}],
    ['que não responde JSON', 200, '<html>'],
  ])('com o terceiro %s a porta fica fechada', async (_caso, status, corpo) => {
    const browser = await insistente();
    Object.assign(terceiro.resposta, { status, corpo });
    const response = await login(browser, SENHA, { 'x-desafio': 'r' });
    expect([response.statusCode, response.json().code]).toEqual([503, 'desafio_indisponivel']);
  });

  it('cadastro e senha esquecida contam cada pedido, porque a resposta é sempre a mesma', async () => {
    const browser = scene.browser('203.0.113.9');
    const pedir = () => browser.post('/api/auth/senha/esquecida', { email: 'ninguem@exemplo.test' });
    for (let vez = 0; vez < 5; vez += 1) expect((await pedir()).statusCode).toBe(200);
    expect((await pedir()).json().code).toBe('desafio_necessario');
    const cadastro = await browser.post('/api/auth/cadastro', { nome: 'Rui', email: 'rui@exemplo.test', senha: SENHA });
    expect(cadastro.json().code).toBe('desafio_necessario');
  });

  it('o de um endereço não se pede a outro', async () => {
    await insistente();
    expect((await login(scene.browser('203.0.113.10'), SENHA)).statusCode).toBe(200);
  });

  it('sem configuração nunca é pedido', async () => {
    const sem = await makeTestApp({ database });
    const browser = sem.browser('203.0.113.11');
    await errar(browser, 7);
    expect((await login(browser, SENHA)).statusCode).toBe(200);
    await sem.app.close();
  });

  it('as três configurações andam juntas', () => {
    expect(desafioDe(undefined, undefined, undefined)).toBeUndefined();
    expect(desafioDe('turnstile', 'p', 's')).toEqual({ tipo: 'turnstile', chavePublica: 'p', chaveSecreta: 's' });
    expect(() => desafioDe('turnstile', 'p', undefined)).toThrow(/DESAFIO_CHAVE_SECRETA/);
  });
});
