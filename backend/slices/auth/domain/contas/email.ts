import type { Brand } from '@autocusto/dominio/comum/brand.ts';
import { ValorInvalidoError } from '@autocusto/dominio/comum/valor-invalido-error.ts';

export type Email = Brand<string, 'Email'>;

/** Kept as typed; the database compares it without case. */
export function parseEmail(input: string): Email {
  if (!isEmail(input)) {
    throw new ValorInvalidoError(
      'email_invalido',
      'O e-mail não confere.',
      'Informe um endereço como nome@exemplo.org.',
    );
  }
  return input;
}

function isEmail(input: string): input is Email {
  return input.length <= 254 && /^[^\s@<>\p{Cc}]+@[^\s@<>\p{Cc}]+\.[^\s@<>\p{Cc}]+$/u.test(input);
}
