import type { Brand } from '@autocusto/dominio/comum/brand.ts';

/** AES-256-GCM of an authenticator app's secret, of use only to its own usuario. */
export type SegredoCifrado = Brand<Uint8Array, 'SegredoCifrado'>;

/** HMAC of a recovery code under a key that is not in the database. */
export type CodigoHash = Brand<Uint8Array, 'CodigoHash'>;

export const CODIGOS_DE_RECUPERACAO = 10;

export interface FatorTotp {
  readonly segredo: SegredoCifrado;
  readonly confirmadoEm: Date | null;
  readonly ultimoPasso: number | null;
}

/** As printed or as typed: case, spaces and hyphens say nothing, and neither do the letters that look like digits. */
export function normalizarCodigo(codigo: string): string {
  return codigo.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
}
