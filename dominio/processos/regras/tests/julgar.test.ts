import type { Condicao } from '../condicao.ts';
import type { Fatos } from '../fatos.ts';
import { type Valor, julgar } from '../julgar.ts';
import { criterio, dia, fatos } from './maes.ts';

const prescrito = (substancia: string, maiorQuantidade = 30) => ({
  ...{ substancia, maiorQuantidade },
  medicamentoId: `${substancia}-5-mg-comprimido`,
});
const meem = (total: number, data: string | null) => ({
  escalas: new Map([['meem', { total, data: data === null ? null : dia(data) }]]),
});
const exame = (data: string | null, valor: number | null, resultado: 'positivo' | 'negativo' | null = null) => ({
  exames: new Map([['tsh', { ...{ valor, resultado }, data: data === null ? null : dia(data) }]]),
});
const faixa = (minimo: number | null, maximo: number | null) => ({ minimo, maximo });
const doMeem = (minimo: number | null, maximo: number | null, dias: number | null = null): Condicao => ({
  ...{ tipo: 'escala', escala: 'meem', dias },
  ...faixa(minimo, maximo),
});
const doTsh = (
  limites: { minimo?: number; maximo?: number; dias?: number; resultado?: 'positivo' | 'negativo' } = {},
): Condicao => ({
  ...{ tipo: 'exame', exame: 'tsh', minimo: null, maximo: null, dias: null, resultado: null },
  ...limites,
});
const anos = (minimo: number | null, maximo: number | null): Condicao => ({
  ...{ tipo: 'idade', unidade: 'anos' },
  ...faixa(minimo, maximo),
});

it.each<[string, Condicao, Partial<Fatos>, Valor]>([
  ['o CID é um dos aceitos', { tipo: 'cid', em: ['G30.1', 'G30.0'] }, {}, true],
  ['o CID é da categoria', { tipo: 'cid', em: ['G30.x'] }, {}, true],
  ['a categoria sem subcategoria', { tipo: 'cid', em: ['G35.x'] }, { cid: 'G35' }, true],
  ['o CID é outro', { tipo: 'cid', em: ['G30.1', 'F00.x'] }, {}, false],
  ['71 anos, de 40 em diante', anos(40, null), {}, true],
  ['71 anos, até 70', anos(null, 70), {}, false],
  ['até 71 inclui quem ainda não fez 72', anos(null, 71), { nascimento: dia('1954-12-01') }, true],
  ['faz 18 no dia do pedido', anos(18, null), { nascimento: dia('2008-11-30') }, true],
  ['faz 18 amanhã', anos(18, null), { nascimento: dia('2008-12-01') }, false],
  ['nasceu em 29 de fevereiro', anos(18, null), { nascimento: dia('2008-02-29'), data: dia('2026-02-28') }, false],
  ['nascimento que ninguém disse', anos(18, null), { nascimento: null }, null],
  ['16 dias de vida', { tipo: 'idade', unidade: 'dias', ...faixa(16, null) }, { nascimento: dia('2026-11-14') }, true],
  ['15 dias de vida', { tipo: 'idade', unidade: 'dias', ...faixa(16, null) }, { nascimento: dia('2026-11-15') }, false],
  ['227 meses', { tipo: 'idade', unidade: 'meses', ...faixa(null, 227) }, { nascimento: dia('2007-12-01') }, true],
  ['228 meses', { tipo: 'idade', unidade: 'meses', ...faixa(null, 227) }, { nascimento: dia('2007-11-30') }, false],
  ['sexo igual', { tipo: 'sexo', valor: 'F' }, {}, true],
  ['sexo outro', { tipo: 'sexo', valor: 'M' }, {}, false],
  ['sexo que ninguém disse', { tipo: 'sexo', valor: 'M' }, { sexo: null }, null],
  ['40 kg de 40', { tipo: 'peso', ...faixa(40, null) }, { pesoKg: 40 }, true],
  ['39,9 kg de 40', { tipo: 'peso', ...faixa(40, null) }, { pesoKg: 39.9 }, false],
  ['peso que ninguém disse', { tipo: 'peso', ...faixa(40, null) }, {}, null],
  ['quatro anos de estudo', { tipo: 'escolaridade', ...faixa(null, 4) }, { anosDeEstudo: 4 }, true],
  ['cinco anos de estudo', { tipo: 'escolaridade', ...faixa(null, 4) }, { anosDeEstudo: 5 }, false],
  ['estudo que ninguém disse', { tipo: 'escolaridade', ...faixa(null, 4) }, {}, null],
  ['na fase', { tipo: 'fase', em: ['solicitacao'] }, {}, true],
  ['em outra fase', { tipo: 'fase', em: ['renovacao', 'monitoramento'] }, {}, false],
  ['prescrita', { tipo: 'substancia', em: ['memantina', 'donepezila'] }, {}, true],
  ['não prescrita', { tipo: 'substancia', em: ['memantina'] }, {}, false],
  ['apresentação prescrita', { tipo: 'medicamento', em: ['donepezila-5-mg-comprimido'] }, {}, true],
  ['outra apresentação', { tipo: 'medicamento', em: ['donepezila-10-mg-comprimido'] }, {}, false],
  ['o máximo', { tipo: 'quantidade', de: ['donepezila-5-mg-comprimido'], maximo: 30 }, {}, true],
  ['um além', { tipo: 'quantidade', de: ['donepezila-5-mg-comprimido'], maximo: 29 }, {}, false],
  ['máximo do que não se pede', { tipo: 'quantidade', de: ['memantina-10-mg-comprimido'], maximo: 0 }, {}, true],
  [
    'uma só delas',
    { tipo: 'exclusividade', de: ['donepezila', 'galantamina'], maximo: 1 },
    { prescritos: [prescrito('donepezila'), prescrito('donepezila'), prescrito('memantina')] },
    true,
  ],
  [
    'duas delas',
    { tipo: 'exclusividade', de: ['donepezila', 'galantamina'], maximo: 1 },
    { prescritos: [prescrito('donepezila'), prescrito('galantamina')] },
    false,
  ],
  ['escala na faixa', doMeem(12, 24), meem(12, null), true],
  ['escala abaixo', doMeem(12, 24), meem(11, '2026-11-01'), false],
  ['escala acima', doMeem(12, 24), meem(25, '2026-11-01'), false],
  ['escala sem resposta', doMeem(null, null), {}, null],
  ['escala de 90 dias, de até 90', doMeem(12, 24, 90), meem(20, '2026-09-01'), true],
  ['escala de 91 dias, de até 90', doMeem(12, 24, 90), meem(20, '2026-08-31'), false],
  ['escala sem data, de até 90 dias', doMeem(12, 24, 90), meem(20, null), null],
  ['escala sem data que já diz que não', doMeem(12, 24, 90), meem(3, null), false],
  ['escala de depois do pedido', doMeem(12, 24, 90), meem(20, '2026-12-01'), false],
  ['exame feito', doTsh(), exame('2026-11-01', null), true],
  ['exame que ninguém juntou', doTsh(), {}, null],
  ['exame vencido', doTsh({ dias: 90 }), exame('2026-08-31', 2), false],
  ['exame sem o valor pedido', doTsh({ minimo: 1 }), exame('2026-11-01', null), null],
  ['exame com o valor', doTsh({ minimo: 1, maximo: 4 }), exame('2026-11-01', 4), true],
  ['exame fora do valor', doTsh({ minimo: 1, maximo: 4 }), exame('2026-11-01', 4.1), false],
  ['resultado', doTsh({ resultado: 'negativo' }), exame('2026-11-01', null, 'negativo'), true],
  ['outro resultado', doTsh({ resultado: 'negativo' }), exame('2026-11-01', null, 'positivo'), false],
  ['resultado que ninguém disse', doTsh({ resultado: 'negativo' }), exame('2026-11-01', null), null],
  [
    'falha de uma das duas',
    { tipo: 'tratamento', de: ['metotrexato', 'ciclosporina'], desfechos: ['falha'], quantos: 1 },
    { tratamentos: new Map([['ciclosporina', 'falha']]) },
    true,
  ],
  [
    'intolerância não é falha',
    { tipo: 'tratamento', de: ['metotrexato'], desfechos: ['falha'], quantos: 1 },
    { tratamentos: new Map([['metotrexato', 'intolerancia']]) },
    false,
  ],
  [
    'uma dita que não, a outra não dita',
    { tipo: 'tratamento', de: ['metotrexato', 'ciclosporina'], desfechos: ['falha'], quantos: 1 },
    { tratamentos: new Map([['metotrexato', 'nenhum']]) },
    null,
  ],
  ['documento juntado', { tipo: 'documento', documento: 'ter' }, { documentos: new Map([['ter', true]]) }, true],
  ['documento que falta', { tipo: 'documento', documento: 'ter' }, { documentos: new Map([['ter', false]]) }, false],
  ['documento de que ninguém falou', { tipo: 'documento', documento: 'ter' }, {}, null],
  ['especialidade', { tipo: 'especialidade', em: ['neurologia'] }, { especialidade: 'neurologia' }, true],
  ['outra especialidade', { tipo: 'especialidade', em: ['neurologia'] }, { especialidade: 'pediatria' }, false],
  ['especialidade que ninguém disse', { tipo: 'especialidade', em: ['neurologia'] }, {}, null],
  ['critério', criterio('crise'), { criterios: new Map([['crise', true]]) }, true],
  ['critério negado', criterio('crise'), { criterios: new Map([['crise', false]]) }, false],
  ['critério com nome de método', criterio('constructor'), {}, null],
  ['o que se confere à mão', { tipo: 'conferir', o_que: 'a dose pelo peso' }, {}, null],
  ['nunca', { tipo: 'nunca' }, {}, false],
])('%s', (_titulo, condicao, mudancas, valor) => {
  expect(julgar(condicao, fatos(mudancas)).valor).toBe(valor);
});

it('diz o que falta saber, ou o que contraria, e nada do que já está certo', () => {
  const condicao: Condicao = {
    tipo: 'algumas',
    quantas: 2,
    de: [criterio('a'), criterio('b'), doTsh({ dias: 30 })],
  };
  const criterios = new Map([['a', true]]);

  expect(julgar(condicao, fatos({ criterios })).pendencias.map(({ folha, porque }) => [folha.tipo, porque])).toEqual([
    ['criterio', 'desconhecido'],
    ['exame', 'desconhecido'],
  ]);
  const vencido = fatos({ criterios: criterios.set('b', false), ...exame('2026-01-01', 2) });
  expect(julgar(condicao, vencido).pendencias.map(({ porque }) => porque)).toEqual(['contrario', 'vencido']);
  expect(julgar({ tipo: 'nao', de: criterio('a') }, vencido)).toEqual({
    valor: false,
    pendencias: [{ folha: criterio('a'), porque: 'contrario' }],
  });
});

/** Every way in which what nobody said could turn out. */
function desdobramentos(nomes: readonly string[], ditos: ReadonlyMap<string, boolean>): ReadonlyMap<string, boolean>[] {
  return nomes.reduce<ReadonlyMap<string, boolean>[]>(
    (mundos, nome) =>
      ditos.has(nome) ? mundos : mundos.flatMap((mundo) => [true, false].map((v) => new Map([...mundo, [nome, v]]))),
    [ditos],
  );
}

/** Two-valued, written apart. */
function verdade(condicao: Condicao, mundo: ReadonlyMap<string, boolean>): boolean {
  if (condicao.tipo === 'nao') return !verdade(condicao.de, mundo);
  if (condicao.tipo === 'todas') return condicao.de.every((de) => verdade(de, mundo));
  if (condicao.tipo === 'algumas') return condicao.de.filter((de) => verdade(de, mundo)).length >= condicao.quantas;
  if (condicao.tipo === 'criterio') return mundo.get(condicao.criterio) === true;
  throw new Error(condicao.tipo);
}

it('os três valores dizem o que todos os desdobramentos dizem, em 3 000 condições', () => {
  let estado = 20_261_130;
  const sorteio = (ate: number): number => {
    estado = (Math.imul(estado, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((estado / 2 ** 32) * ate);
  };
  const conta = new Map<Valor, number>();
  for (let vez = 0; vez < 3000; vez++) {
    const nomes: string[] = [];
    const monta = (niveis: number): Condicao => {
      const forma = niveis === 0 || nomes.length > 5 ? 0 : sorteio(4);
      if (forma === 1) return { tipo: 'nao', de: monta(niveis - 1) };
      if (forma >= 2) {
        const de = Array.from({ length: 1 + sorteio(3) }, () => monta(niveis - 1));
        return forma === 2 ? { tipo: 'todas', de } : { tipo: 'algumas', de, quantas: 1 + sorteio(de.length) };
      }
      nomes.push(`c${nomes.length}`);
      return criterio(`c${nomes.length - 1}`);
    };
    const condicao = monta(3);
    const criterios = new Map<string, boolean>();
    for (const nome of nomes) {
      const dito = [undefined, true, false][sorteio(3)];
      if (dito !== undefined) criterios.set(nome, dito);
    }
    const valores = new Set(desdobramentos(nomes, criterios).map((mundo) => verdade(condicao, mundo)));
    const esperado = valores.size === 2 ? null : valores.has(true);

    const { valor, pendencias } = julgar(condicao, fatos({ criterios }));
    expect(valor).toBe(esperado);
    expect(pendencias.length === 0).toBe(valor === true);
    conta.set(valor, (conta.get(valor) ?? 0) + 1);
  }
  expect([...conta.values()].every((vezes) => vezes > 300)).toBe(true);
});
