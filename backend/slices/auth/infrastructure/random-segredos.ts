import { createHash, randomBytes } from 'node:crypto';
import type { Segredos } from '../application/ports/segredos.ts';
import type { TokenHash } from '../domain/token-de-uso-unico.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest() as Uint8Array as TokenHash;

/** Hexadecimal: no mail program takes part of it for punctuation. */
export const randomSegredos: Segredos = {
  novo() {
    const token = randomBytes(32).toString('hex');
    return { token, hash: hashOf(token) };
  },
  hashOf,
};
