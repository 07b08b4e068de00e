import type { TokenHash } from '../../domain/contas/token-de-uso-unico.ts';

export interface Segredos {
  /** A random token as text, and the hash to keep. */
  novo(): { token: string; hash: TokenHash };
  /** The same for an API key, whose text says what it is. */
  novaChave(): { token: string; hash: TokenHash };
  hashOf(token: string): TokenHash;
}
