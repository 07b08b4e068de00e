import type { Brand } from './brand.ts';
import { ValorInvalidoError } from './valor-invalido-error.ts';

/** Item 22 of the LME; kept as typed. */
export type Correio = Brand<string, 'Correio'>;

export function parseCorreio(input: string): Correio {
  if (isCorreio(input)) return input;
  throw new ValorInvalidoError(
    'formato_invalido',
    'O e-mail não confere.',
    'Informe um endereço como nome@exemplo.org.',
  );
}

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMINIO = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

/** What the API describes as `email`: the validator of its schemas asks this too. */
export function isCorreio(input: string): input is Correio {
  const arroba = input.lastIndexOf('@');
  return arroba > 0 && LOCAL.test(input.slice(0, arroba)) && DOMINIO.test(input.slice(arroba + 1));
}
