import type { Condicao } from '../condicao.ts';
import { type Conhecidos, conferirRegras } from '../conferir-regras.ts';
import type { Regra } from '../regra.ts';
import { criterio, dia, regra } from './maes.ts';

const CONHECIDOS: Conhecidos = {
  protocolos: new Map([
    ['doenca-de-alzheimer', ['G30.0', 'F00.0']],
    ['epilepsia', ['G40.0']],
  ]),
  cids: new Set(['G30.0', 'F00.0', 'G40.0', 'M05.8']),
  substancias: new Set(['donepezila', 'memantina']),
  medicamentos: new Set(['donepezila-5-mg-comprimido']),
  escalas: new Set(['meem']),
};

const anos = (minimo: number | null, maximo: number | null): Condicao => ({
  ...{ tipo: 'idade', unidade: 'anos' },
  ...{ minimo, maximo },
});
const meem = (minimo: number, maximo: number, dias: number | null = null): Condicao => ({
  ...{ tipo: 'escala', escala: 'meem', dias },
  ...{ minimo, maximo },
});
const defeitos = (...regras: Regra[]): string[] =>
  conferirRegras(regras, CONHECIDOS).map(({ regra: id, defeito }) => `${id} ${defeito}`);

it('um conjunto bom não tem defeitos', () => {
  const estuda = (minimo: number | null, maximo: number | null): Condicao => ({ tipo: 'escolaridade', minimo, maximo });
  expect(
    defeitos(
      regra('mais', meem(12, 24), { quando: estuda(5, null) }),
      regra('menos', meem(8, 11), { quando: estuda(null, 4) }),
      regra('cid', { tipo: 'cid', em: ['G30.x', 'F00.0'] }),
      regra('de-sp', meem(30, 30), { uf: 'SP', substitui: ['mais'], quando: estuda(5, null) }),
    ),
  ).toEqual([]);
});

it.each<[string, Partial<Regra>, Condicao]>([
  ['um protocolo', { protocolos: ['inexistente'] }, criterio('a')],
  ['uma substância', { substancias: ['inexistente'] }, criterio('a')],
  ['um CID', {}, { tipo: 'cid', em: ['Z99.x'] }],
  ['uma apresentação', {}, { tipo: 'quantidade', de: ['inexistente'], maximo: 1 }],
  ['uma escala, dentro de outra condição', {}, { tipo: 'nao', de: { ...meem(1, 2), escala: 'nada' } as Condicao }],
  ['uma substância anterior', {}, { tipo: 'tratamento', de: ['nada'], desfechos: ['falha'], quantos: 1 }],
  ['uma regra a substituir', { substitui: ['outra'] }, criterio('a')],
])('%s que não existe', (_titulo, mudancas, exige) => {
  expect(defeitos(regra('r', exige, mudancas))).toEqual(['r desconhecido']);
});

it.each<[string, Condicao]>([
  ['de idades que não se encontram', { tipo: 'todas', de: [anos(18, null), anos(null, 17)] }],
  [
    'dos dois sexos',
    {
      tipo: 'todas',
      de: [
        { tipo: 'sexo', valor: 'F' },
        { tipo: 'sexo', valor: 'M' },
      ],
    },
  ],
  ['de um CID que o protocolo não tem', { tipo: 'cid', em: ['M05.8'] }],
  ['de outra fase', { tipo: 'fase', em: ['monitoramento'] }],
])('uma regra chamada por algo %s é morta', (_titulo, quando) => {
  expect(defeitos(regra('r', criterio('a'), { quando, fases: ['renovacao'] }))).toEqual(['r morta']);
});

it('idades em anos e em meses se comparam', () => {
  const meses: Condicao = { tipo: 'idade', unidade: 'meses', minimo: 216, maximo: null };
  expect(defeitos(regra('a', anos(null, 18)), regra('b', meses))).toEqual([]);
  expect(defeitos(regra('a', anos(null, 17)), regra('b', meses))).toEqual(['b contradicao']);
});

it('duas regras que se contradizem, e não onde não se encontram', () => {
  const a = regra('a', meem(12, 24));
  expect(defeitos(a, regra('b', meem(3, 11)))).toEqual(['b contradicao']);
  const apartadas: Partial<Regra>[] = [
    { protocolos: ['epilepsia'] },
    { substitui: ['a'] },
    { quando: { tipo: 'sexo', valor: 'M' } },
    { valeDe: dia('2026-01-01') },
  ];
  const outra = regra('a', meem(12, 24), { quando: { tipo: 'sexo', valor: 'F' }, valeAte: dia('2025-12-31') });
  for (const mudancas of apartadas) expect(defeitos(outra, regra('b', meem(3, 11), mudancas))).toEqual([]);
});

it('o que outra já diz está encoberto, venha antes ou depois', () => {
  const larga = regra('larga', anos(18, null), { protocolos: null });
  const estreita = regra('estreita', anos(2, null), { substancias: ['donepezila'], quando: criterio('a') });
  expect(defeitos(larga, estreita)).toEqual(['estreita encoberta']);
  expect(defeitos(estreita, larga)).toEqual(['larga encoberta']);
  expect(defeitos({ ...larga, certeza: 'media' }, estreita)).toEqual([]);
  expect(defeitos({ ...larga, uf: 'SP' }, estreita)).toEqual([]);
  expect(defeitos(larga, regra('outra', anos(20, null)))).toEqual([]);
  expect(defeitos(regra('a', meem(12, 24, 90)), regra('b', meem(1, 30, 365)))).toEqual(['b encoberta']);
  expect(defeitos(regra('a', meem(12, 24, 365)), regra('b', meem(1, 30, 90)))).toEqual([]);
});

it('o mesmo identificador duas vezes', () => {
  expect(defeitos(regra('a', criterio('x')), regra('a', criterio('y')))).toEqual(['a repetida']);
});
