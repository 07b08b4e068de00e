import { podeValer } from '../condicao-da-exigencia.ts';
import type { Fatos } from '../fatos.ts';
import { dia, fatos } from './maes.ts';

const de = (anos: number) => ({ nascimento: dia(`${2026 - anos}-11-30`) });

it.each<[string | null, Partial<Fatos>, boolean]>([
  [null, {}, true],
  ['hipercalcemia', {}, true],
  ['mulheres em idade fértil', { sexo: 'M', ...de(30) }, false],
  ['mulheres em idade fértil', { sexo: 'F', ...de(30) }, true],
  ['mulheres em idade fértil', { sexo: 'F', ...de(71) }, false],
  ['mulheres em idade fértil', { sexo: null, ...de(30) }, true],
  ['mulheres em idade fértil', { sexo: null, ...de(71) }, false],
  ['idade<60', de(59), true],
  ['idade<60', de(60), false],
  ['idade<60', { nascimento: null }, true],
  ['meninos', { sexo: 'M', ...de(9) }, true],
  ['meninos', { sexo: 'F', ...de(9) }, false],
  ['adultos', de(17), false],
  ['constructor', {}, true],
])('um papel de "%s" para %j: %s', (condicao, mudancas, cabe) => {
  expect(podeValer(condicao, fatos(mudancas))).toBe(cabe);
});
