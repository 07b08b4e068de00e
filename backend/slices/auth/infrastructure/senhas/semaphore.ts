import { MuitosAoMesmoTempoError } from '../../domain/auth-errors.ts';

/** Lets `atOnce` works run together and `maxWaiting` wait; @throws {MuitosAoMesmoTempoError} for the rest. */
export function makeSemaphore(atOnce: number, maxWaiting: number) {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (waiting.length >= maxWaiting) throw new MuitosAoMesmoTempoError();
    await new Promise<void>((resolve) => waiting.push(resolve)); // whoever leaves hands its place over
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
