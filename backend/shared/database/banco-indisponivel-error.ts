import type pg from 'pg';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

/** The database did not answer, or not in time. Nothing that was under way is acknowledged. */
export class BancoIndisponivelError extends DomainError {
  override readonly name = 'BancoIndisponivelError';
  readonly kind = 'unavailable';
  readonly code = 'banco_indisponivel';
  readonly action = 'Tente de novo em alguns segundos. O que não foi confirmado não foi guardado.';

  constructor(options?: ErrorOptions) {
    super('O banco de dados não respondeu.', options);
  }
}

/**
 * Refusals that say something about the server and nothing about the request (PostgreSQL, appendix A): connection, resources,
 * operator intervention (shutdown, crash recovery, cancelled by a time-out), system errors, and what passes when it is
 * tried again (deadlock, serialization, a transaction that was left idle, a server that only reads for now).
 */
const CLASSES = new Set(['08', '53', '57', '58']);
const CODES = new Set(['25006', '25P03', '25P04', '40001', '40P01']);

export function isIndisponivel(error: pg.DatabaseError): boolean {
  const { code = '' } = error;
  return CLASSES.has(code.slice(0, 2)) || CODES.has(code);
}
