import type { Medida } from '../services/medida-service';
import type { MedicamentoDoCid } from '../services/tipos';
import type { LinhaDaGrade } from './grade';
import { especieDeReceita } from '@autocusto/dominio/processos/receita.ts';

/** Smaller than this and it is read with effort. */
const LETRA_LEGIVEL_PT = 8;

/** `5 de 7 linhas` */
export function linhasDaMedida({ linhas, linhasMax }: Medida): string {
  return `${linhas} de ${linhasMax} ${linhasMax === 1 ? 'linha' : 'linhas'}`;
}

/** `letra de 6,5 pt`, when that is worth a word. */
export function letraMiuda({ cabe, corpoPt }: Medida): string | undefined {
  return cabe && corpoPt < LETRA_LEGIVEL_PT ? `letra de ${String(corpoPt).replace('.', ',')} pt` : undefined;
}

/** What keeps the text from paper and how to mend it; `undefined` when nothing does. `onde`: "no LME". */
export function fraseDaMedida(medida: Medida | undefined, onde: string): string | undefined {
  if (!medida || medida.cabe) return undefined;
  const { caractereRecusado, excessoCaracteres } = medida;
  if (caractereRecusado !== null) {
    const visivel = /^[\p{L}\p{N}\p{P}\p{S}]/u.test(caractereRecusado) ? `“${caractereRecusado}” ` : '';
    return `Um caractere ${visivel}não se imprime: apague-o ou escreva de outro modo.`;
  }
  if (onde === 'no relatório') return 'Não cabe em uma folha: continua em outra.';
  const sobra = excessoCaracteres ?? 0;
  const passa = sobra === 1 ? 'passa 1 caractere' : `passam ${sobra} caracteres`;
  const saida = onde === 'no LME' ? 'Encurte o texto, ou continue no relatório médico.' : 'Encurte o texto.';
  return `Não cabe ${onde}, nem na menor letra: ${passa}. ${saida}`;
}

export function papelDaReceita(medicamento: MedicamentoDoCid | undefined): string {
  const especial = medicamento && especieDeReceita(medicamento) === 'controle_especial';
  return especial ? 'receita_especial' : 'receita_simples';
}

/** Each sentence once, with the months that it is about. */
export function frasesDasPosologias(linha: LinhaDaGrade, medidas: ReadonlyMap<string, Medida | undefined>): string[] {
  const meses = new Map<string, number[]>();
  linha.meses.forEach(({ posologia }, mes) => {
    const frase = fraseDaMedida(medidas.get(posologia), 'na receita');
    if (frase) meses.set(frase, [...(meses.get(frase) ?? []), mes + 1]);
  });
  return [...meses].map(
    ([frase, quais]) => `Posologia ${doMes(quais)}: ${frase.charAt(0).toLowerCase()}${frase.slice(1)}`,
  );
}

function doMes(meses: readonly number[]): string {
  if (meses.length === 1) return `do mês ${meses[0]}`;
  return `dos meses ${meses.slice(0, -1).join(', ')} e ${meses.at(-1)}`;
}
