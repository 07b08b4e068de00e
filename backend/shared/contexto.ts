import { AsyncLocalStorage } from 'node:async_hooks';
import type { Transaction } from 'kysely';

/** What the audit says of each write and reading of one request. */
export interface Contexto {
  readonly pedidoId: string;
  /** Address of the client. */
  readonly endereco: string;
  /** Who acts, once authenticated; may differ from the usuario whose rows are touched. */
  atorId?: string;
  /** What let a sensitive request in: it must still hold when that one writes in the rows of whoever acts. */
  // oxlint-disable-next-line typescript/no-explicit-any -- each slice has its own tables
  aindaVale?: (trx: Transaction<any>) => Promise<void>;
  /** The API key that the request came with, if any. */
  chaveId?: string;
}

const contextos = new AsyncLocalStorage<Contexto>();

/** Undefined outside of a request: command lines, jobs, start-up. */
export function contextoAtual(): Contexto | undefined {
  return contextos.getStore();
}

export function comContexto<T>(contexto: Contexto, trabalho: () => T): T {
  return contextos.run(contexto, trabalho);
}
