import { AsyncLocalStorage } from 'node:async_hooks';

/** What the audit says of each write and reading of one request. */
export interface Contexto {
  readonly pedidoId: string;
  /** Address of the client. */
  readonly endereco: string;
  /** Who acts, once authenticated; may differ from the usuario whose rows are touched. */
  atorId?: string;
  /** The session whose recent proof of identity let a sensitive request in: it must still live when that one writes. */
  sessaoProvada?: string;
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
