import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

export class SobrecargaError extends DomainError {
  override readonly name = 'SobrecargaError';
  readonly kind = 'unavailable';
  readonly code = 'sobrecarga';
  readonly action = 'Tente de novo em alguns segundos.';

  constructor() {
    super('Há pedidos demais neste momento.');
  }
}

/** Requests in our hands at once; the next is refused in a millisecond instead of waiting behind them (decision 0022). */
const MAX_WAITING = 400;
/** How late the event loop may run, on average over a sample: then everybody waits, whatever they ask. */
const MAX_LOOP_DELAY_MS = 1_000;
const SAMPLE_MS = 500;
/** One late sample is a start, or a machine that was busy with something else; a second one after this long is a load. */
const LATE_MS = 2 * SAMPLE_MS;
const FORGOTTEN_MS = 3_000;

/** One for all: making its stack for each refused request would be most of the work of refusing. */
const SOBRECARGA = new SobrecargaError();

/** Beyond what is answered in about a second, refuses with 503 and Retry-After; never the routes that say we live. */
export async function useLoadShedding(app: FastifyInstance): Promise<void> {
  const waiting = new Set<FastifyRequest>();

  await app.register(underPressure, {
    maxEventLoopDelay: MAX_LOOP_DELAY_MS,
    sampleInterval: SAMPLE_MS,
    pressureHandler: (request) => (isHealth(request) || !isLateForLong() ? undefined : Promise.reject(SOBRECARGA)),
  });

  let late = { since: 0, last: 0 };
  function isLateForLong(): boolean {
    const now = performance.now();
    late = { since: now - late.last > FORGOTTEN_MS ? now : late.since, last: now };
    return now - late.since > LATE_MS;
  }

  app.addHook('onRequest', (request, _reply, done) => {
    if (isHealth(request)) return done();
    if (waiting.size >= MAX_WAITING) return done(SOBRECARGA);
    waiting.add(request);
    done();
  });
  // Whoever sends slowly waits for themself, and whoever reads slowly too: neither takes anybody's place.
  app.addHook('preParsing', (request, _reply, _payload, done) => {
    waiting.delete(request);
    done();
  });
  app.addHook('preValidation', (request, _reply, done) => {
    if (!isHealth(request)) waiting.add(request);
    done();
  });
  app.addHook('onSend', (request, _reply, payload, done) => {
    waiting.delete(request);
    done(null, payload);
  });
  app.addHook('onResponse', (request, _reply, done) => {
    waiting.delete(request);
    done();
  });
}

function isHealth({ routeOptions }: FastifyRequest): boolean {
  return /^(\/api)?\/health(\/|$)/.test(routeOptions.url ?? '');
}
