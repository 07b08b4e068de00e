import { Redis } from 'ioredis';
import { makeAppInteiro } from './helpers/app-inteiro.ts';
import { startRedis } from './helpers/services.ts';

type Servico = Awaited<ReturnType<typeof startRedis>>;

/** Whoever counts attempts cannot: the doors that it guards stay shut, quickly and clearly, and open again by themselves. */
describe('quando o Redis falha', () => {
  let servico: Servico;
  let inteiro: Awaited<ReturnType<typeof makeAppInteiro>>;

  beforeAll(async () => {
    servico = await startRedis();
    inteiro = await makeAppInteiro({ REDIS_URL: servico.url });
    while ((await prontidao()).json().verificacoes.redis !== 'ok') await proximaVolta();
  });
  afterAll(async () => {
    await inteiro.fechar();
    await servico.stop();
  });

  const proximaVolta = () => new Promise((resolve) => setTimeout(resolve, 20));
  const prontidao = () => inteiro.app.inject('/api/health/ready');

  async function pedir(url: string, payload?: object) {
    const csrf = await inteiro.app.inject('/api/auth/csrf');
    const cookie = `${String(csrf.headers['set-cookie']).split(';')[0]}; autocusto_refresh=${'a'.repeat(64)}`;
    const headers = { cookie, 'x-csrf-token': csrf.json().csrf_token };
    return inteiro.app.inject({ method: 'POST', url, headers, ...(payload && { payload }) });
  }
  const entrar = () => pedir('/api/auth/login', { email: 'ninguem@exemplo.test', senha: 'senha-que-nao-confere' });
  const renovar = () => pedir('/api/auth/refresh');

  async function conferirQueRecusam() {
    for (const resposta of await Promise.all([entrar(), renovar()])) {
      expect(resposta.statusCode).toBe(503);
      expect(resposta.headers['retry-after']).toBe('5');
      expect(resposta.json()).toMatchObject({ code: 'indisponivel', action: expect.stringContaining('Tente') });
    }
  }

  it('pausado, entrada e renovação recusam em tempo limitado, e a prontidão responde', async () => {
    process.kill(servico.pid, 'SIGSTOP');
    try {
      await conferirQueRecusam();
      const pronto = await prontidao();
      expect(pronto.statusCode).toBe(503);
      expect(pronto.json().verificacoes).toMatchObject({ banco: 'ok', redis: 'falha' });
    } finally {
      process.kill(servico.pid, 'SIGCONT');
    }
    while ((await entrar()).statusCode !== 401) await proximaVolta();
    expect((await prontidao()).statusCode).toBe(200);
  });

  it('cheio, recusam em vez de deixar de contar, e voltam quando há lugar', async () => {
    const redis = new Redis(servico.url);
    await redis.config('SET', 'maxmemory', '1');
    await conferirQueRecusam();
    expect((await prontidao()).json().verificacoes.redis).toBe('falha');
    await redis.config('SET', 'maxmemory', '0');
    await redis.quit();

    expect((await entrar()).statusCode).toBe(401);
    expect((await prontidao()).statusCode).toBe(200);
  });
});
