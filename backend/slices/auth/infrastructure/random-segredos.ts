import { createHash, randomBytes } from 'node:crypto';
import type { Segredos } from '../application/ports/segredos.ts';
import { PREFIXO_DA_CHAVE } from '../domain/chaves/chave-api.ts';
import type { TokenHash } from '../domain/contas/token-de-uso-unico.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest() as Uint8Array as TokenHash;

/**
 * Hexadecimal, 252 random bits: no mail program takes part of it for punctuation. The first digit is always the same,
 * because one that undoes quoted-printable where there is none would read `token=3d…` as `token=…`.
 */
export const randomSegredos: Segredos = {
  novo() {
    const token = `a${randomBytes(32).toString('hex').slice(1)}`;
    return { token, hash: hashOf(token) };
  },
  novaChave() {
    const token = PREFIXO_DA_CHAVE + randomBytes(32).toString('base64url');
    return { token, hash: hashOf(token) };
  },
  hashOf,
};
