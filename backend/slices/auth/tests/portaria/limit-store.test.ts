import { Redis } from 'ioredis';
import { testRedisUrl } from '../../../../tests/helpers/test-database.ts';
import { newId } from '../../../../shared/new-id.ts';
import { type LimitStore, makeMemoryLimitStore } from '../../infrastructure/portaria/limit-store.ts';
import { withHiddenKeys } from '../../infrastructure/portaria/rate-limit.ts';
import { LimitesIndisponiveisError, makeRedisLimitStore } from '../../infrastructure/portaria/redis-limit-store.ts';

const BRAKE = { free: 3, firstWaitMs: 20_000, maxWaitMs: 60_000, forgetAfterMs: 600_000 };

/** Waits as long as it takes: a full machine is slow, not wrong. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
}

let redis: Redis;
beforeAll(() => {
  redis = new Redis(testRedisUrl());
});
afterAll(() => redis.quit());

describe.each([
  ['em memória', () => makeMemoryLimitStore()],
  ['no Redis', () => makeRedisLimitStore(redis)],
])('limites %s', (_onde, make: () => LimitStore) => {
  let store: LimitStore;
  let key: string;
  beforeEach(() => {
    store = make();
    key = newId();
  });

  it('contam por chave e por janela', async () => {
    const { total, ttlMs } = await store.increment(key, 60_000);
    expect(total).toBe(1);
    expect(ttlMs).toBeGreaterThan(30_000);
    expect(ttlMs).toBeLessThanOrEqual(60_000);
    expect((await store.increment(key, 60_000)).total).toBe(2);
    expect((await store.increment(newId(), 60_000)).total).toBe(1);
    expect([await store.total(key), await store.total(newId())]).toEqual([2, 0]);
  });

  it('esquecem a contagem quando a janela passa', async () => {
    await store.increment(key, 50);
    await until(async () => (await store.total(key)) === 0);
    expect((await store.increment(key, 60_000)).total).toBe(1);
  });

  it.each([
    ['a primeira vez', 3, 20_000],
    ['a segunda, o dobro', 4, 40_000],
    ['as seguintes, o teto', 5, 60_000],
    ['muitas vezes, o teto', 9, 60_000],
  ])('deixam errar algumas vezes e depois fazem esperar: %s', async (_caso, tentativas, esperaMs) => {
    const semEspera = { ...BRAKE, free: 100 };
    for (let i = 1; i < tentativas; i++) expect(await store.attempt(key, semEspera)).toBe(0);
    expect(await store.attempt(key, BRAKE)).toBe(0);
    const espera = await store.attempt(key, BRAKE);
    expect(espera).toBeGreaterThan(esperaMs - 10_000);
    expect(espera).toBeLessThanOrEqual(esperaMs);
  });

  it('depois da espera, aceitam de novo', async () => {
    const breve = { ...BRAKE, firstWaitMs: 50 };
    for (let i = 0; i < 3; i++) expect(await store.attempt(key, breve)).toBe(0);
    await until(async () => (await store.attempt(key, breve)) === 0);
  });

  it('muitas tentativas ao mesmo tempo não passam por baixo', async () => {
    const esperas = await Promise.all(Array.from({ length: 20 }, () => store.attempt(key, BRAKE)));
    expect(esperas.filter((ms) => ms === 0)).toHaveLength(3);
  });

  it('perdoam quem acertou', async () => {
    for (let i = 0; i < 4; i++) await store.attempt(key, BRAKE);
    await store.forgive(key);
    expect(await store.attempt(key, BRAKE)).toBe(0);
  });
});

describe('limites', () => {
  it('a memória é limitada, quem quer que ataque', async () => {
    let agora = 0;
    const store = makeMemoryLimitStore(() => agora);
    await store.increment('primeira', 1_000);
    for (let i = 0; i < 50_000; i++) await store.increment(`chave ${i}`, 1_000);
    expect((await store.increment('primeira', 1_000)).total).toBe(1);
    agora = 2_000;
    expect((await store.increment('outra', 1_000)).total).toBe(1);
  });

  it('nenhum e-mail chega ao Redis', async () => {
    await redis.flushdb();
    const store = withHiddenKeys(makeRedisLimitStore(redis), 's'.repeat(32));
    await store.increment('mailbox helena@exemplo.test', 60_000);
    await store.attempt('login helena@exemplo.test', BRAKE);
    await store.forgive('login outra@exemplo.test');
    const keys = await redis.keys('*');
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(key).toMatch(/^autocusto:limite:[\w-]{43}$/);
  });

  it('sem o Redis as portas ficam fechadas', async () => {
    const morto = new Redis('redis://127.0.0.1:1', {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
    });
    morto.on('error', () => undefined);
    const store = makeRedisLimitStore(morto);
    await expect(store.increment('x', 1_000)).rejects.toThrow(LimitesIndisponiveisError);
    await expect(store.attempt('x', BRAKE)).rejects.toThrow(LimitesIndisponiveisError);
    await expect(store.forgive('x')).resolves.toBeUndefined();
    morto.disconnect();
  });
});
