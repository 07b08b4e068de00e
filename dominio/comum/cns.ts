import type { Brand } from './brand.ts';
import { ValorInvalidoError } from './valor-invalido-error.ts';

export type Cns = Brand<string, 'Cns'>;

/** Accepts the card's spaces; always answers with the 15 bare digits. */
export function parseCns(input: string): Cns {
  const digits = input.replace(/[.\-\s]/g, '');
  if (!isCns(digits)) {
    throw new ValorInvalidoError('cns_invalido', 'O CNS não confere.', 'Compare os 15 dígitos com o cartão.');
  }
  return digits;
}

/**
 * Definitive numbers start with 1 or 2, provisional ones with 7, 8 or 9; both close a weighted sum (15 … 1) modulo 11.
 * The sum cannot see an error in the fifth digit (its weight is 11): never the only check.
 */
export function isCns(digits: string): digits is Cns {
  if (!/^[12789]\d{14}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 15; i++) sum += Number(digits[i]) * (15 - i);
  if (sum % 11 !== 0) return false;
  // A definitive number is a PIS root + 00X + check digit: the tail is always 000d or 001d.
  return /^[789]/.test(digits) || /00[01]\d$/.test(digits);
}
