import type { Brand } from '../../../shared/domain/brand.ts';

/** SHA-256 of a random token: what the database holds instead of it. */
export type TokenHash = Brand<Uint8Array, 'TokenHash'>;

export type Finalidade = 'verificacao' | 'redefinicao' | 'email';

const HOUR = 3_600_000;
const VALIDADE_MS: Record<Finalidade, number> = {
  verificacao: 48 * HOUR,
  redefinicao: HOUR,
  email: 24 * HOUR,
};

export function expiracaoDoToken(finalidade: Finalidade, agora: Date): Date {
  return new Date(agora.getTime() + VALIDADE_MS[finalidade]);
}
