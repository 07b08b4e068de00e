import { ValorInvalidoError } from './valor-invalido-error.ts';

/** Halves of surrogate pairs, and what only commands: controls, soft hyphens, zero-width spaces, marks of direction. */
const INVISIVEL = /[\p{Cc}\p{Cf}\p{Cs}]/u;
/** The same but for line breaks and tabs. */
const INVISIVEL_EM_TEXTO = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}]/u;

const MAX_PALAVRA = 40;

/** @throws {ValorInvalidoError} that says beside which word a character stands that nobody sees. */
export function assertSemInvisiveis(texto: string, { linhas }: { readonly linhas: boolean }): void {
  const achado = (linhas ? INVISIVEL_EM_TEXTO : INVISIVEL).exec(texto);
  if (!achado) return;
  const mensagem = `Há um caractere invisível (${codigoDe(achado[0])})${juntoDe(texto, achado.index)}.`;
  throw new ValorInvalidoError('caractere_invalido', mensagem, 'Apague a palavra e digite-a de novo.');
}

/** ` junto de “palavra”`, or nothing where there is no word. */
export function juntoDe(texto: string, posicao: number): string {
  const visiveis = (parte: string) => parte.replace(/(?![\n\r\t])\p{C}/gu, '');
  const antes = visiveis(texto.slice(0, posicao));
  const depois = visiveis(texto.slice(posicao + 1));
  const dentro = !/\s/u.test(texto.charAt(posicao));
  const palavra =
    (dentro && (/\S*$/u.exec(antes)?.[0] ?? '') + (/^\S*/u.exec(depois)?.[0] ?? '')) ||
    (/(\S+)\s*$/u.exec(antes)?.[1] ?? /\S+/u.exec(depois)?.[0] ?? '');
  return palavra === '' ? '' : ` junto de “${palavra.slice(0, MAX_PALAVRA)}”`;
}

function codigoDe(caractere: string): string {
  return `U+${(caractere.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
