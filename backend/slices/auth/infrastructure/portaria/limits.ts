import type { Ritmo } from '../../../../shared/domain/acesso.ts';

/** How often things may happen. Generous for a clinic behind one address and for automated tests; tight for a guesser. */
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export interface Limit {
  readonly max: number;
  readonly timeWindow: number;
}

export interface Brake {
  /** Attempts before the first wait. */
  readonly free: number;
  /** First wait; each further attempt doubles it. */
  readonly firstWaitMs: number;
  /** Low: in a browser that the account does not know yet, its owner waits with whoever guesses from the same address. */
  readonly maxWaitMs: number;
  /** Without attempts for this long, all is forgotten. */
  readonly forgetAfterMs: number;
}

/** By address of the client (IPv6: its /64). */
export const PER_ADDRESS = {
  cadastro: { max: 60, timeWindow: MINUTE },
  verificacao: { max: 120, timeWindow: MINUTE },
  login: { max: 300, timeWindow: MINUTE },
  refresh: { max: 600, timeWindow: MINUTE },
  senha: { max: 60, timeWindow: MINUTE },
} as const satisfies Record<string, Limit>;

/** By e-mail that a mail would go to, whoever asks: nobody's mailbox is flooded. */
export const MAILS_PER_MAILBOX: Limit = { max: 10, timeWindow: 15 * MINUTE };

/**
 * By account and address together, or account and browser where it was entered before: a stranger elsewhere, or behind
 * the same address, slows only themself down. A right password forgives.
 */
export const LOGIN_BRAKE: Brake = {
  free: 5,
  firstWaitMs: SECOND,
  maxWaitMs: MINUTE,
  forgetAfterMs: 60 * MINUTE,
};

/**
 * By whoever acts, in all of their sessions and keys, and operation: work that one request makes much of. Far more than
 * a clinic asks for in its busiest hour; a program that goes on asking leaves room for the others.
 */
export const PER_CONTA = {
  exportacao: { max: 30, timeWindow: 10 * MINUTE },
  emissao: { max: 6_000, timeWindow: 10 * MINUTE },
  lote: { max: 120, timeWindow: 10 * MINUTE },
  lista: { max: 600, timeWindow: MINUTE },
  rascunho: { max: 600, timeWindow: MINUTE },
} as const satisfies Record<Ritmo, Limit>;
