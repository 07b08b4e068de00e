import { avaliar } from '../avaliar.ts';
import type { Condicao } from '../condicao.ts';
import { criterio, dia, fatos, regra } from './maes.ts';

const nunca: Condicao = { tipo: 'nunca' };
const hemograma: Condicao = {
  ...{ tipo: 'exame', exame: 'hemograma', dias: 90 },
  ...{ minimo: null, maximo: null, resultado: null },
};

it.each([
  ['de outro protocolo', { protocolos: ['epilepsia'] }, 0],
  ['de todos os protocolos', { protocolos: null }, 1],
  ['de outro estado', { uf: 'BA' }, 0],
  ['deste estado', { uf: 'SP' }, 1],
  ['de outra fase', { fases: ['renovacao' as const] }, 0],
  ['de outra substância', { substancias: ['memantina'] }, 0],
  ['de uma das substâncias', { substancias: ['memantina', 'donepezila'] }, 1],
  ['que vale a partir do dia', { valeDe: dia('2026-11-30') }, 1],
  ['que ainda não vale', { valeDe: dia('2026-12-01') }, 0],
  ['que valeu até o dia', { valeAte: dia('2026-11-30') }, 1],
  ['que já não vale', { valeAte: dia('2026-11-29') }, 0],
])('uma regra %s: %#', (_titulo, alcance, achados) => {
  expect(avaliar([regra('r', nunca, alcance)], fatos())).toHaveLength(achados);
});

it('uma regra de um estado não fala de quem não se sabe de onde é, nem de um pedido sem protocolo', () => {
  expect(avaliar([regra('r', nunca, { uf: 'SP' })], fatos({ uf: null }))).toEqual([]);
  expect(avaliar([regra('r', nunca)], fatos({ protocoloId: null }))).toEqual([]);
});

it('só avisa do que é certo e contrariado, e os avisos vêm primeiro', () => {
  const regras = [
    regra('media', nunca, { certeza: 'media' }),
    regra('falta-saber', criterio('crise')),
    regra('alta', nunca),
    regra('atendida', { tipo: 'sexo', valor: 'F' }),
    regra('nao-chamada', nunca, { quando: { tipo: 'sexo', valor: 'M' } }),
  ];

  expect(avaliar(regras, fatos()).map(({ regra: { id }, situacao, severidade }) => [id, situacao, severidade])).toEqual(
    [
      ['alta', 'contrariada', 'aviso'],
      ['media', 'contrariada', 'informacao'],
      ['falta-saber', 'a_saber', 'informacao'],
    ],
  );
});

it('pergunta primeiro se a regra vale', () => {
  const [achado] = avaliar([regra('r', hemograma, { quando: criterio('idade_fertil') })], fatos());
  expect(achado).toMatchObject({ situacao: 'a_saber', pendencias: [{ folha: { tipo: 'criterio' } }], consertos: [] });
});

it.each<[string, Condicao, string | null, unknown]>([
  ['um exame que falta', hemograma, 'exames', { acao: 'pedir_exame', exame: 'hemograma' }],
  [
    'um documento',
    { tipo: 'documento', documento: 'ter' },
    'documentos',
    { acao: 'juntar_documento', documento: 'ter' },
  ],
  [
    'uma escala',
    { tipo: 'escala', escala: 'meem', minimo: 12, maximo: 24, dias: null },
    'respostas.meem',
    { acao: 'responder_escala', escala: 'meem' },
  ],
  [
    'uma quantidade',
    { tipo: 'quantidade', de: ['donepezila-5-mg-comprimido'], maximo: 28 },
    'medicamentos',
    { acao: 'corrigir_quantidade', medicamentos: ['donepezila-5-mg-comprimido'], maximo: 28 },
  ],
  ['um CID', { tipo: 'cid', em: ['F00.x'] }, 'cid', undefined],
  ['a idade', { tipo: 'idade', unidade: 'anos', minimo: 80, maximo: null }, 'paciente.data_nascimento', undefined],
  ['o que se confere à mão', { tipo: 'conferir', o_que: 'a dose' }, null, undefined],
])('%s: onde se mende e como', (_titulo, exige, campo, conserto) => {
  const [achado] = avaliar([regra('r', exige)], fatos());
  expect(achado?.campo).toBe(campo);
  expect(achado?.consertos[0]).toEqual(conserto);
});

it('uma escala que já diz que não não se mende respondendo de novo', () => {
  const exige: Condicao = { tipo: 'escala', escala: 'meem', minimo: 12, maximo: 24, dias: null };
  const [achado] = avaliar([regra('r', exige)], fatos({ escalas: new Map([['meem', { total: 3, data: null }]]) }));
  expect(achado).toMatchObject({ situacao: 'contrariada', consertos: [] });
});

it('a regra de um estado toma o lugar da nacional, só ali', () => {
  const regras = [regra('nacional', nunca), regra('de-sp', criterio('x'), { uf: 'SP', substitui: ['nacional'] })];
  const ids = (uf: string) => avaliar(regras, fatos({ uf })).map((achado) => achado.regra.id);
  expect(ids('SP')).toEqual(['de-sp']);
  expect(ids('RJ')).toEqual(['nacional']);
});
