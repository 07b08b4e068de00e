import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { createTestDatabase, type TestDatabase } from '../../../tests/helpers/test-database.ts';
import { makeTestApp, SENHA, type TestApp } from '../../../tests/helpers/test-app.ts';
import type { TipoDeDesafio } from '../../config/desafio.ts';
import { serveSpa } from '../spa.ts';

describe('outras origens', () => {
  let database: TestDatabase;
  let scene: TestApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    scene = await makeTestApp({ database });
  });
  afterAll(async () => {
    await scene.app.close();
    await database.close();
  });

  const corsDe = (headers: object) => Object.keys(headers).filter((nome) => nome.startsWith('access-control-'));

  it.each([
    ['GET', '/api/auth/csrf'],
    ['GET', '/api/auth/me'],
    ['POST', '/api/auth/login'],
    ['GET', '/api/nada'],
  ] as const)('%s %s não traz cabeçalho algum de CORS', async (method, url) => {
    const { headers } = await scene.app.inject({ method, url, headers: { origin: 'https://mal.test' } });
    expect(corsDe(headers)).toEqual([]);
    expect(headers.vary ?? '').not.toMatch(/origin/i);
  });

  it('a pergunta prévia do navegador (OPTIONS) não é respondida', async () => {
    const response = await scene.app.inject({
      method: 'OPTIONS',
      url: '/api/auth/login',
      headers: {
        origin: 'https://mal.test',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-csrf-token',
      },
    });
    expect(response.statusCode).toBe(403);
    expect(corsDe(response.headers)).toEqual([]);
  });

  it('um pedido que muda algo, vindo de outra página, é recusado mesmo com o token certo', async () => {
    const browser = scene.browser();
    const response = await browser.post(
      '/api/auth/login',
      { email: 'ninguem@exemplo.test', senha: SENHA },
      { origin: 'https://mal.test' },
    );
    expect(response.json().code).toBe('origem_recusada');
  });
});

describe('política de conteúdo', () => {
  const politica = async (desafio?: TipoDeDesafio): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'autocusto-spa-'));
    await writeFile(join(folder, 'index.html'), '<script>1</script>');
    await writeFile(join(folder, '404.html'), '');
    const app = Fastify();
    await serveSpa(app, { folder, https: true, desafio });
    const { headers } = await app.inject('/');
    await app.close();
    await rm(folder, { recursive: true });
    return String(headers['content-security-policy']);
  };

  it('sem desafio não deixa carregar nada de fora', async () => {
    expect(await politica()).not.toMatch(/https?:\/\//);
  });

  it.each([
    ['turnstile', 'https://challenges.cloudflare.com'],
    ['recaptcha', 'https://www.google.com/recaptcha/'],
  ] as const)('com %s deixa só o script e o quadro dele', async (desafio, origem) => {
    const diretivas = (await politica(desafio)).split(';').filter((diretiva) => diretiva.includes('https://'));
    expect(diretivas.map((diretiva) => diretiva.split(' ')[0]).sort()).toEqual(['frame-src', 'script-src']);
    expect(diretivas.every((diretiva) => diretiva.includes(origem))).toBe(true);
  });
});
