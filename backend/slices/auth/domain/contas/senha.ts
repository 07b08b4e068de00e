import type { Brand } from '@autocusto/dominio/comum/brand.ts';
import { faltamNaSenha, SENHA_MINIMA } from '@autocusto/dominio/comum/segredos.ts';
import { ValorInvalidoError } from '@autocusto/dominio/comum/valor-invalido-error.ts';

/** A password that was accepted to be kept; only its hash ever is. */
export type SenhaNova = Brand<string, 'SenhaNova'>;

export interface DonoDaSenha {
  readonly nome: string;
  readonly email: string;
}

/** Whether a password, in lower case, is in the list of those that attackers try first. */
export type EhComum = (senha: string) => boolean;

const MAX = 200;
/** What remains of a password without its owner's name and e-mail must still be worth guessing. */
const MIN_IMPESSOAL = 8;

/** @throws {ValorInvalidoError} saying why it would be guessed. No rule about kinds of characters (NIST 800-63B). */
export function parseSenhaNova(senha: string, dono: DonoDaSenha, ehComum: EhComum): SenhaNova {
  const length = [...senha].length;
  if (faltamNaSenha(senha) > 0) {
    throw new ValorInvalidoError(
      'senha_curta',
      `A senha tem menos de ${SENHA_MINIMA} caracteres.`,
      'Use uma frase que só você diga.',
    );
  }
  if (length > MAX) {
    throw new ValorInvalidoError('senha_longa', `A senha passa de ${MAX} caracteres.`, 'Use uma frase mais curta.');
  }
  if (isGuessable(senha.toLowerCase(), ehComum)) {
    throw new ValorInvalidoError(
      'senha_comum',
      'Esta senha está entre as primeiras que alguém tentaria.',
      'Junte palavras que não costumam andar juntas.',
    );
  }
  if (isPersonal(senha, dono)) {
    throw new ValorInvalidoError(
      'senha_pessoal',
      'A senha repete o seu nome ou o seu e-mail.',
      'Use palavras que não digam quem você é.',
    );
  }
  return senha as SenhaNova; // every way to refuse it is above
}

const LINHAS_DO_TECLADO = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

function isGuessable(senha: string, ehComum: EhComum): boolean {
  const palavra = senha.replace(/^\d+|\d+$/g, ''); // "senha1234567" é "senha" com enfeite
  const espelhada = [...senha].toReversed().join('');
  return (
    ehComum(senha) ||
    ehComum(palavra) ||
    /^(.{1,6})\1+.{0,3}$/su.test(senha) || // "abcabcabcabc", "senhasenhasenha1"
    LINHAS_DO_TECLADO.some((linha) => linha.includes(senha) || linha.includes(espelhada))
  );
}

function isPersonal(senha: string, { nome, email }: DonoDaSenha): boolean {
  const [local = ''] = email.split('@');
  const pessoais = [email, local, nome, ...local.split(/[^\p{L}\p{N}]+/u), ...nome.split(/\s+/)]
    .map(lettersAndDigits)
    .filter((palavra) => palavra.length >= 3)
    .sort((a, b) => b.length - a.length);

  const inteira = lettersAndDigits(senha);
  const impessoal = pessoais.reduce((resto, palavra) => resto.replaceAll(palavra, ''), inteira);
  return impessoal !== inteira && impessoal.length < MIN_IMPESSOAL;
}

/** Without accents, case and punctuation: "José.Silva" and "jose silva" are the same to whoever guesses. */
function lettersAndDigits(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
