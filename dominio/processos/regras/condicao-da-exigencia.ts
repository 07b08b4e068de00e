import type { Condicao } from './condicao.ts';
import type { Fatos } from './fatos.ts';
import { julgar } from './julgar.ts';

const anos = (minimo: number | null, maximo: number | null): Condicao => ({
  ...{ tipo: 'idade', unidade: 'anos' },
  ...{ minimo, maximo },
});
const doSexo = (valor: 'F' | 'M', ...de: readonly Condicao[]): Condicao => ({
  tipo: 'todas',
  de: [{ tipo: 'sexo', valor }, ...de],
});

/**
 * Conditions of the protocolos' papers that age and sex decide, by the words that they are written in. Fertile: from 10 to
 * 55, the widest range that any of these protocolos writes; what other words say, only who reads them knows.
 */
const CONDICOES: ReadonlyMap<string, Condicao> = new Map([
  ['mulheres em idade fértil', doSexo('F', anos(10, 55))],
  ['mulheres em idade fértil (até 55 anos)', doSexo('F', anos(10, 55))],
  ['meninas', doSexo('F', anos(null, 17))],
  ['meninos', doSexo('M', anos(null, 17))],
  ['adultos', anos(18, null)],
  ['crianças', anos(null, 17)],
  ['crianças e adolescentes', anos(null, 18)],
  ['a partir dos 5 anos de idade', anos(5, null)],
  ['idade entre 2 e 5 anos', anos(2, 5)],
  ['idade<18', anos(null, 17)],
  ['idade<60', anos(null, 59)],
  ['idade>5', anos(5, null)],
  ['idade>18', anos(18, null)],
  ['idade>=19', anos(19, null)],
]);

/** `false` only where a paper's condition is known not to be met: what is not known, or not understood, is told as it is. */
export function podeValer(condicao: string | null, fatos: Fatos): boolean {
  const lida = condicao === null ? undefined : CONDICOES.get(condicao);
  return lida === undefined || julgar(lida, fatos).valor !== false;
}
