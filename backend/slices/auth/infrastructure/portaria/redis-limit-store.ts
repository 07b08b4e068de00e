import type { Redis } from 'ioredis';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import type { LimitStore } from './limit-store.ts';

/** Who guards the doors cannot count: the doors stay shut (OWASP: fail closed). */
export class LimitesIndisponiveisError extends DomainError {
  override readonly name = 'LimitesIndisponiveisError';
  readonly kind = 'unavailable';
  readonly code = 'indisponivel';
  readonly action = 'Tente de novo em alguns segundos.';

  constructor(options?: ErrorOptions) {
    super('O serviço está ocupado neste momento.', options);
  }
}

const INCREMENT = `
  local total = redis.call('INCR', KEYS[1])
  if total == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
  return {total, redis.call('PTTL', KEYS[1])}
`;

// Redis's own clock: instances may disagree about theirs.
const ATTEMPT = `
  local free, firstWait, maxWait, forget = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
  local time = redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local waitUntil = tonumber(redis.call('HGET', KEYS[1], 'wait_until') or '0')
  if waitUntil > now then return waitUntil - now end
  local count = redis.call('HINCRBY', KEYS[1], 'count', 1)
  local wait = 0
  if count >= free then wait = math.min(maxWait, firstWait * 2 ^ math.min(count - free, 30)) end
  redis.call('HSET', KEYS[1], 'wait_until', string.format('%.0f', now + wait))
  redis.call('PEXPIRE', KEYS[1], forget)
  return 0
`;

/** Shared by every instance. */
export function makeRedisLimitStore(redis: Redis): LimitStore {
  async function ask<T>(command: () => Promise<unknown>): Promise<T> {
    try {
      return (await command()) as T; // what the script above returns
    } catch (cause) {
      throw new LimitesIndisponiveisError({ cause });
    }
  }

  return {
    async increment(key, windowMs) {
      const [total, ttlMs] = await ask<[number, number]>(() => redis.eval(INCREMENT, 1, key, windowMs));
      return { total, ttlMs };
    },

    total: async (key) => Number(await ask<string | null>(() => redis.get(key))),

    attempt: (key, { free, firstWaitMs, maxWaitMs, forgetAfterMs }) =>
      ask<number>(() => redis.eval(ATTEMPT, 1, key, free, firstWaitMs, maxWaitMs, forgetAfterMs)),

    // What stays counted only slows its owner down; what was proved, and perhaps done, is not refused for it.
    async forgive(key) {
      await redis.del(key).catch(() => undefined);
    },
  };
}
