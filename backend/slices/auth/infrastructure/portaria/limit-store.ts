import type { Brake } from './limits.ts';

export interface LimitStore {
  /** Counts one more in the key's window. @throws {LimitesIndisponiveisError} when the store cannot be reached. */
  increment(key: string, windowMs: number): Promise<{ total: number; ttlMs: number }>;
  /**
   * Counts an attempt before it is made, so that many at once are no way around. Answers 0, or how many milliseconds to
   * wait; an attempt that must wait is not counted.
   * @throws {LimitesIndisponiveisError} when the store cannot be reached.
   */
  attempt(key: string, brake: Brake): Promise<number>;
  /** How many `increment` has counted in the key's window. @throws {LimitesIndisponiveisError} */
  total(key: string): Promise<number>;
  /** Forgets the key's attempts, if the store can be reached: it never rejects. */
  forgive(key: string): Promise<void>;
}

/** The wait that the `attempts`-th attempt imposes on the next one. */
function waitAfter(attempts: number, { free, firstWaitMs, maxWaitMs }: Brake): number {
  return attempts < free ? 0 : Math.min(maxWaitMs, firstWaitMs * 2 ** Math.min(attempts - free, 30));
}

interface Entry {
  count: number;
  expiresAt: number;
  waitUntil: number;
}

/** Beyond this many keys the ones that expire first give way: memory is bounded, whoever is attacking. */
const MAX_KEYS = 50_000;

/** For a single instance, when no Redis is configured. */
export function makeMemoryLimitStore(now: () => number = Date.now): LimitStore {
  const entries = new Map<string, Entry>();

  function entryOf(key: string, lifetimeMs: number): Entry {
    const found = entries.get(key);
    if (found && found.expiresAt > now()) return found;
    if (entries.size >= MAX_KEYS) makeRoom();
    const entry = { count: 0, expiresAt: now() + lifetimeMs, waitUntil: 0 };
    entries.set(key, entry);
    return entry;
  }

  function makeRoom(): void {
    for (const [key, entry] of entries) if (entry.expiresAt <= now()) entries.delete(key);
    for (const key of entries.keys()) {
      if (entries.size < MAX_KEYS) break;
      entries.delete(key);
    }
  }

  return {
    async increment(key, windowMs) {
      const entry = entryOf(key, windowMs);
      entry.count += 1;
      return { total: entry.count, ttlMs: entry.expiresAt - now() };
    },

    async total(key) {
      const entry = entries.get(key);
      return entry && entry.expiresAt > now() ? entry.count : 0;
    },

    async attempt(key, brake) {
      const entry = entryOf(key, brake.forgetAfterMs);
      if (entry.waitUntil > now()) return entry.waitUntil - now();
      entry.count += 1;
      entry.waitUntil = now() + waitAfter(entry.count, brake);
      entry.expiresAt = now() + brake.forgetAfterMs;
      return 0;
    },

    async forgive(key) {
      entries.delete(key);
    },
  };
}
