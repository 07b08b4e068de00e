import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type QueryExecutorProvider, sql } from 'kysely';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

/** Any slice's database: whatever its tables, the keys are kept beside them. */
interface TransactionOfUsuario {
  comoUsuario<T>(usuarioId: string, work: (trx: QueryExecutorProvider) => Promise<T>): Promise<T>;
}

export class ChaveIdempotenciaReutilizadaError extends DomainError {
  override readonly name = 'ChaveIdempotenciaReutilizadaError';
  readonly kind = 'invalid';
  readonly code = 'chave_idempotencia_reutilizada';
  readonly action = 'Use outra Idempotency-Key para um pedido diferente.';

  constructor() {
    super('Esta Idempotency-Key já foi usada com outro conteúdo.');
  }
}

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

export type Idempotent = <Body extends object>(
  request: FastifyRequest,
  reply: FastifyReply,
  run: () => Promise<Answer<Body>>,
) => Promise<Answer<Body>>;

/**
 * Runs `run` once for each Idempotency-Key of the usuario, operation and resource; a repeated request gets the first
 * answer. The key and what `run` writes are one transaction, so neither is ever kept without the other, and a refusal
 * keeps nothing: the same key may then be tried again.
 */
export function makeIdempotent(database: TransactionOfUsuario): Idempotent {
  return async (request, reply, run) => {
    const chave = request.headers['idempotency-key'];
    if (typeof chave !== 'string') return run();

    const usuarioId = request.usuario.titularId;
    const operacao = operationOf(request);
    const corpo = sha256(canonicalJson(request.body ?? null));

    return database.comoUsuario(usuarioId, async (trx) => {
      // A second click waits here until the first one has answered.
      const lock = sha256(`${usuarioId}\n${operacao}\n${chave}`).readBigInt64BE(0);
      await sql`select pg_advisory_xact_lock(${lock})`.execute(trx);

      const { rows } = await sql<{ corpo_sha256: Buffer; status: number; resposta: unknown }>`
        select corpo_sha256, status, resposta from chaves_idempotencia
        where usuario_id = ${usuarioId} and operacao = ${operacao} and chave = ${chave}
      `.execute(trx);
      const [kept] = rows;
      if (kept) {
        if (!kept.corpo_sha256.equals(corpo)) throw new ChaveIdempotenciaReutilizadaError();
        reply.header('idempotency-replayed', 'true');
        return { status: kept.status, body: kept.resposta as never }; // what this very operation once answered
      }

      const answer = await run();
      const resposta = JSON.stringify(answer.body);
      await sql`
        insert into chaves_idempotencia (usuario_id, operacao, chave, corpo_sha256, status, resposta)
        values (${usuarioId}, ${operacao}, ${chave}, ${corpo}, ${answer.status}, ${resposta})
      `.execute(trx);
      return answer;
    });
  };
}

/** `renovarProcesso 0193…`: the same key on another resource is another key. */
function operationOf({ routeOptions, params }: FastifyRequest): string {
  const operation = routeOptions.schema?.operationId ?? routeOptions.url;
  return [operation, ...Object.values((params ?? {}) as Record<string, string>)].join(' ');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The order of an object's members says nothing (RFC 8259 §4). */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
