import type { Brand } from '@autocusto/dominio/comum/brand.ts';
import { isFormaDePin } from '@autocusto/dominio/comum/segredos.ts';
import { ValorInvalidoError } from '@autocusto/dominio/comum/valor-invalido-error.ts';

/** A PIN that was accepted to be kept; only a hash of it ever is. */
export type Pin = Brand<string, 'Pin'>;

/** Keyed, so that the database alone does not allow the ten thousand guesses that a PIN takes. */
export type PinComChave = Brand<string, 'PinComChave'>;

/** Wrong PINs that a session bears. */
export const MAX_PINS_ERRADOS = 5;

const SEQUENCIAS = ['01234567890123456789', '98765432109876543210'];

/** @throws {ValorInvalidoError} when it has another length, or is among the few that anybody would try first. */
export function parsePin(input: string): Pin {
  if (!isFormaDePin(input)) {
    throw new ValorInvalidoError('pin_invalido', 'O PIN tem de 4 a 8 dígitos.', 'Digite só números.');
  }
  const repetido = new Set(input).size === 1;
  if (repetido || SEQUENCIAS.some((sequencia) => sequencia.includes(input))) {
    throw new ValorInvalidoError('pin_fraco', 'Este PIN seria o primeiro palpite.', 'Não repita nem siga a ordem.');
  }
  return input as Pin; // every way to refuse it is above
}
