import type { Brand } from '@autocusto/dominio/comum/brand.ts';

export type PasskeyId = Brand<string, 'PasskeyId'>;

/** What the authenticator gave when it was registered. */
export interface Credencial {
  /** base64url, as in the browser's answers. */
  readonly credencialId: string;
  /** COSE. */
  readonly chavePublica: Uint8Array<ArrayBuffer>;
  readonly contador: number;
  readonly transportes: readonly string[];
}

export interface Passkey extends Credencial {
  readonly id: PasskeyId;
  readonly nome: string;
  readonly criadaEm: Date;
  readonly ultimoUsoEm: Date | null;
}

/** How long a person takes to find the key and touch it. */
export const DESAFIO_MS = 5 * 60_000;

/** More than anybody has; a thief's script would not stop at it. */
export const MAX_PASSKEYS = 20;
