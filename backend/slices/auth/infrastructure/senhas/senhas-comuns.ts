import { dictionary } from '@zxcvbn-ts/language-common';
import type { EhComum } from '../../domain/senha.ts';

/** The 49 000 passwords seen most in leaks (zxcvbn-ts, MIT), most of which are common words with something added. */
const comuns: ReadonlySet<string> = new Set(dictionary['passwords-common']);

export const ehComum: EhComum = (senha) => comuns.has(senha);
