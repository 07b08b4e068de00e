import Fastify, { type FastifyInstance } from 'fastify';
import { useLoadShedding } from '../load-shedding.ts';
import { useProblems } from '../problem-handler.ts';

describe('quando há pedidos demais', () => {
  let app: FastifyInstance;
  let responder: () => void;

  beforeEach(async () => {
    const podem = new Promise<void>((resolve) => (responder = resolve));
    app = Fastify();
    useProblems(app);
    await useLoadShedding(app);
    app.get('/api/demorado', () => podem.then(() => ({ ok: true })));
    app.post('/api/corpo', async () => ({ ok: true }));
    app.get('/api/health', async () => ({ status: 'ok' }));
    app.get('/api/health/ready', async () => ({ status: 'ok' }));
  });
  afterEach(() => app.close());

  it('os que cabem esperam a sua vez, os outros são recusados na hora, e depois tudo volta', async () => {
    const pedidos = Array.from({ length: 1_000 }, async () => app.inject('/api/demorado'));
    const recusados = pedidos.slice(400);
    for (const recusado of await Promise.all(recusados)) {
      expect(recusado.statusCode).toBe(503);
      expect(recusado.headers['retry-after']).toBe('5');
    }
    expect((await recusados[0])?.json()).toMatchObject({
      code: 'sobrecarga',
      action: expect.stringContaining('Tente'),
    });
    for (const url of ['/api/health', '/api/health/ready']) expect((await app.inject(url)).statusCode).toBe(200);

    responder();
    for (const aceito of await Promise.all(pedidos.slice(0, 400))) expect(aceito.statusCode).toBe(200);
    expect((await app.inject('/api/demorado')).statusCode).toBe(200);
  });

  it('quando o laço de eventos atrasa por muito tempo, e só então, todos são recusados menos a saúde', async () => {
    responder();
    const segurar = async () => {
      const fim = performance.now() + 1_500;
      while (performance.now() < fim);
      await new Promise((resolve) => setTimeout(resolve, 1)); // the sample is taken
      return (await app.inject('/api/demorado')).statusCode;
    };
    expect(await segurar()).toBe(200);
    while ((await segurar()) !== 503);
    expect((await app.inject('/api/health')).statusCode).toBe(200);
    while ((await app.inject('/api/demorado')).statusCode !== 200)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });

  it('recusas, endereços que não existem e corpos ilegíveis não ficam com o lugar de ninguém', async () => {
    for (let i = 0; i < 500; i++) {
      expect((await app.inject('/api/nada')).statusCode).toBe(404);
      const ilegivel = {
        method: 'POST',
        url: '/api/corpo',
        payload: '{',
        headers: { 'content-type': 'application/json' },
      };
      expect((await app.inject(ilegivel as never)).statusCode).toBe(400);
    }
    responder();
    expect((await app.inject('/api/demorado')).statusCode).toBe(200);
  });
});
