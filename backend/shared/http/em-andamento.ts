import type { FastifyReply } from 'fastify';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

export class JaEmAndamentoError extends DomainError {
  override readonly name = 'JaEmAndamentoError';
  readonly kind = 'too_many';
  readonly code = 'ja_em_andamento';
  readonly action = 'Espere o primeiro terminar de baixar e peça de novo.';

  constructor() {
    super('Você já pediu isto, e o primeiro pedido ainda não terminou.');
  }
}

export class FilaCheiaError extends DomainError {
  override readonly name = 'FilaCheiaError';
  readonly kind = 'unavailable';
  readonly code = 'indisponivel';
  readonly action = 'Tente de novo em alguns segundos.';

  constructor() {
    super('Há muitos pedidos como este na fila neste momento.');
  }
}

/** How many wait for their turn before the next one is asked to come back. */
const ESPERAM = 16;

/**
 * For answers that may be very large: each account has one on its way, until its last byte left, and only `juntos` are
 * made at a time, whoever asks. Whoever asks and leaves has asked: nothing else of theirs is queued before that one is over.
 */
export function makeEmAndamento(juntos: number) {
  const contas = new Set<string>();
  const espera: (() => void)[] = [];
  let fazendo = 0;

  /** @throws {JaEmAndamentoError} @throws {FilaCheiaError} */
  return async function umPorConta<T>(conta: string, reply: FastifyReply, fazer: () => Promise<T>): Promise<T> {
    if (contas.has(conta)) {
      void reply.header('retry-after', 5);
      throw new JaEmAndamentoError();
    }
    if (espera.length >= ESPERAM) throw new FilaCheiaError();
    contas.add(conta);
    let foiEmbora = false;
    let feito = false;
    const liberar = () => foiEmbora && feito && contas.delete(conta);
    for (const fim of ['close', 'finish']) {
      reply.raw.once(fim, () => {
        if (foiEmbora) return; // the second of the two may come when the account has asked again
        foiEmbora = true;
        liberar();
      });
    }
    try {
      if (fazendo < juntos) fazendo += 1;
      else await new Promise<void>((vez) => espera.push(vez));
      if (foiEmbora) throw new FilaCheiaError(); // nobody is there to hear it
      return await fazer();
    } finally {
      feito = true;
      liberar();
      const proximo = espera.shift();
      if (proximo) proximo();
      else fazendo -= 1;
    }
  };
}
