import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { serveSpa } from '../spa.ts';

const SEGREDO = 'url = https://exemplo.test/repositorio.git';

describe('o que se serve', () => {
  let raiz: string;
  let app: FastifyInstance;

  beforeAll(async () => {
    raiz = await mkdtemp(join(tmpdir(), 'autocusto-paginas-'));
    for (const pasta of ['.git', 'out/.git']) {
      await mkdir(join(raiz, pasta), { recursive: true });
      await writeFile(join(raiz, pasta, 'config'), SEGREDO);
    }
    for (const pagina of ['index', '404', 'login']) await writeFile(join(raiz, 'out', `${pagina}.html`), pagina);
    await writeFile(join(raiz, '.env'), SEGREDO);
    app = Fastify();
    await serveSpa(app, { folder: join(raiz, 'out'), https: false });
  });
  afterAll(async () => {
    await app.close();
    await rm(raiz, { recursive: true });
  });

  it.each([
    '/.git/config',
    '/.git/',
    '/%2egit/config',
    '/..%2f.git%2fconfig',
    '/%2e%2e/.git/config',
    '/login/..%2f..%2f.git/config',
    '/.env',
    '/..%2f.env',
  ])('%s responde como a página que não existe, sem o histórico do código nem a configuração', async (url) => {
    const { statusCode, body } = await app.inject(url);
    expect(statusCode).toBe(404);
    expect(body).toBe('404');
  });

  it('as páginas continuam', async () => {
    expect((await app.inject('/login')).body).toBe('login');
    expect((await app.inject('/')).body).toBe('index');
  });
});
