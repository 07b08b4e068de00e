import type { Brand } from '@autocusto/dominio/comum/brand.ts';

/** SHA-256 of a random token: what the database holds instead of it. */
export type TokenHash = Brand<Uint8Array, 'TokenHash'>;

/** `cancelamento` is of a `recuperacao`, and lasts as long as one may wait. */
export type Finalidade = 'verificacao' | 'redefinicao' | 'email' | 'recuperacao' | 'cancelamento';

const HOUR = 3_600_000;
const VALIDADE_MS: Record<Finalidade, number> = {
  verificacao: 48 * HOUR,
  redefinicao: HOUR,
  email: 24 * HOUR,
  recuperacao: HOUR,
  cancelamento: 7 * 24 * HOUR,
};

export function expiracaoDoToken(finalidade: Finalidade, agora: Date): Date {
  return new Date(agora.getTime() + VALIDADE_MS[finalidade]);
}
