import type { Brand } from './brand.ts';
import { ValorInvalidoError } from './valor-invalido-error.ts';

export type Cpf = Brand<string, 'Cpf'>;

/** Accepts `900.100.200-55` or `90010020055`; always answers with the 11 bare digits. */
export function parseCpf(input: string): Cpf {
  const digits = input.replace(/[.\-\s]/g, '');
  if (!isCpf(digits)) {
    throw new ValorInvalidoError('cpf_invalido', 'O CPF não confere.', 'Compare os 11 dígitos com o documento.');
  }
  return digits;
}

/** Módulo 11 over both check digits (Receita Federal). */
export function isCpf(digits: string): digits is Cpf {
  const repeated = /^(\d)\1{10}$/.test(digits); // 111.111.111-11 fecha a conta, mas não existe
  if (!/^\d{11}$/.test(digits) || repeated) return false;
  return digits.endsWith(checkDigit(digits, 9) + checkDigit(digits, 10));
}

function checkDigit(digits: string, length: number): string {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += Number(digits[i]) * (length + 1 - i);
  return String(((sum * 10) % 11) % 10);
}
