import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { serveSpa } from '../spa.ts';

const SCRIPT = 'console.log(1);'.repeat(100);
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
    await mkdir(join(raiz, 'out/_next/static'), { recursive: true });
    const script = join(raiz, 'out/_next/static/a.js');
    await writeFile(script, SCRIPT);
    await writeFile(`${script}.br`, brotliCompressSync(SCRIPT));
    await writeFile(`${script}.gz`, gzipSync(SCRIPT));
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

  it.each(['/login/', '/login/?erro=expirada'])('%s leva à página, sem a barra', async (url) => {
    const { statusCode, headers } = await app.inject(url);
    expect(statusCode).toBe(308);
    expect(headers.location).toBe(url.replace('/login/', '/login'));
  });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'gzip'],
    ['identity', undefined],
    ['', undefined],
    ['gzip;q=0, br;q=0', undefined],
  ])('a quem aceita "%s" vai %s, e um cache sabe que depende disso', async (aceita, codificacao) => {
    const { statusCode, headers, rawPayload } = await app.inject({
      url: '/_next/static/a.js',
      headers: { 'accept-encoding': aceita },
    });
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ vary: 'accept-encoding', 'content-length': String(rawPayload.length) });
    expect(headers['content-encoding']).toBe(codificacao);
    expect(headers['content-type']).toBe('application/javascript; charset=utf-8');
    expect(headers['cache-control']).toContain('immutable');
    const abrir = codificacao === 'br' ? brotliDecompressSync : codificacao === 'gzip' ? gunzipSync : Buffer.from;
    expect(abrir(rawPayload).toString()).toBe(SCRIPT);
  });

  it('cada forma tem a sua etiqueta, e a parte pedida é da forma que se recebe', async () => {
    const pedir = (headers: Record<string, string>) => app.inject({ url: '/_next/static/a.js', headers });
    const [inteiro, br] = [await pedir({}), await pedir({ 'accept-encoding': 'br' })];
    expect(br.headers.etag).not.toBe(inteiro.headers.etag);
    const etag = String(br.headers.etag);
    expect((await pedir({ 'accept-encoding': 'br', 'if-none-match': etag })).statusCode).toBe(304);
    expect((await pedir({ 'if-none-match': etag })).statusCode).toBe(200);

    const parte = await pedir({ 'accept-encoding': 'br', range: 'bytes=0-9' });
    expect(parte.statusCode).toBe(206);
    expect(parte.rawPayload).toEqual(br.rawPayload.subarray(0, 10));
    expect(parte.headers['content-range']).toBe(`bytes 0-9/${br.rawPayload.length}`);
  });

  it('o que foi comprimido não é um arquivo à parte', async () => {
    for (const url of ['/_next/static/a.js.br', '/_next/static/a.js.gz', '/_next/static/a.js%2ebr']) {
      expect((await app.inject(url)).statusCode).toBe(404);
    }
  });

  it('a página que não existe vai inteira, também comprimida', async () => {
    const { statusCode, headers, body } = await app.inject({ url: '/nada', headers: { range: 'bytes=0-0' } });
    expect([statusCode, body, headers.etag]).toEqual([404, '404', undefined]);
  });

  it('as páginas continuam', async () => {
    expect((await app.inject('/login')).body).toBe('login');
    expect((await app.inject('/')).body).toBe('index');
  });
});
