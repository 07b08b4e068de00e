import { createHmac } from 'node:crypto';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import type { LimitStore } from './limit-store.ts';
import type { Brake, Limit } from './limits.ts';

export class MuitasRequisicoesError extends DomainError {
  override readonly name = 'MuitasRequisicoesError';
  readonly kind = 'too_many';
  readonly code = 'muitas_requisicoes';
  readonly action = 'Aguarde o tempo indicado em Retry-After.';

  constructor() {
    super('Foram muitas tentativas em pouco tempo.');
  }
}

/** Keys are keyed hashes: an e-mail or an address never reaches the store. */
export function withHiddenKeys(store: LimitStore, secret: string): LimitStore {
  const hidden = (key: string) => `autocusto:limite:${createHmac('sha256', secret).update(key).digest('base64url')}`;
  return {
    increment: (key, windowMs) => store.increment(hidden(key), windowMs),
    total: (key) => store.total(hidden(key)),
    attempt: (key, brake) => store.attempt(hidden(key), brake),
    forgive: (key) => store.forgive(hidden(key)),
  };
}

/** Routes registered after it may carry `config: { rateLimit: { max, timeWindow } }`, counted by address. */
export async function useRateLimits(app: FastifyInstance, limits: LimitStore): Promise<void> {
  class Store {
    readonly #prefix: string;

    constructor(prefix: unknown) {
      this.#prefix = typeof prefix === 'string' ? prefix : '';
    }

    incr(
      key: string,
      callback: (error: Error | null, result?: { current: number; ttl: number }) => void,
      timeWindow: number,
    ): void {
      limits.increment(`${this.#prefix} ${key}`, timeWindow).then(
        ({ total, ttlMs }) => callback(null, { current: total, ttl: ttlMs }),
        (error: Error) => callback(error),
      );
    }

    child({ routeInfo }: { routeInfo?: { method?: unknown; url?: string } }): Store {
      return new Store(`${String(routeInfo?.method)} ${routeInfo?.url}`);
    }
  }

  await app.register(rateLimit, {
    global: false,
    store: Store as never, // its declared types know less than what it is called with
    errorResponseBuilder: () => new MuitasRequisicoesError(),
  });
}

/** Counts one more; for an answer that does not change beyond the limit. */
export async function isWithin(limits: LimitStore, key: string, { max, timeWindow }: Limit): Promise<boolean> {
  const { total } = await limits.increment(key, timeWindow);
  return total <= max;
}

/** @throws {MuitasRequisicoesError} when the key was used more often than the limit allows. */
export async function assertWithin(limits: LimitStore, key: string, limit: Limit, reply: FastifyReply): Promise<void> {
  const { total, ttlMs } = await limits.increment(key, limit.timeWindow);
  if (total > limit.max) refuse(reply, ttlMs);
}

/** @throws {MuitasRequisicoesError} while the attempts before this one impose a wait. */
export async function assertBrakeOff(
  limits: LimitStore,
  key: string,
  brake: Brake,
  reply: FastifyReply,
): Promise<void> {
  const waitMs = await limits.attempt(key, brake);
  if (waitMs > 0) refuse(reply, waitMs);
}

/** An IPv6 client owns its whole /64. */
export function addressKey(ip: string): string {
  return normalizeIP(ip);
}

function refuse(reply: FastifyReply, waitMs: number): never {
  void reply.header('retry-after', Math.max(1, Math.ceil(waitMs / 1000)));
  throw new MuitasRequisicoesError();
}
