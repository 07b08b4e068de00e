import type { Falta } from '../../../comum/leitor.ts';
import { lerRegra } from '../regra.ts';

const BOA = {
  id: 'alzheimer-meem',
  protocolos: ['doenca-de-alzheimer'],
  fases: ['solicitacao'],
  quando: { tipo: 'escolaridade', minimo: 5 },
  exige: { tipo: 'escala', escala: 'meem', minimo: 12, maximo: 24 },
  mensagem: 'O avaliador devolve: o MEEM pedido vai de 12 a 24.',
  fonte: 'PCDT, p. 3',
  data_da_fonte: '2026-09-15',
  certeza: 'media',
};

function ler(mudancas: Record<string, unknown>): string[] {
  const faltas: Falta[] = [];
  const lida = lerRegra({ ...BOA, ...mudancas }, 'regras.0', faltas);
  expect(lida === undefined).toBe(faltas.length > 0);
  return faltas.map(({ onde, porque }) => `${onde}: ${porque}`);
}

it('lê uma regra, e o que não foi escrito é nulo', () => {
  const faltas: Falta[] = [];
  expect(lerRegra(BOA, '', faltas)).toMatchObject({
    id: 'alzheimer-meem',
    uf: null,
    substancias: null,
    exige: { tipo: 'escala', escala: 'meem', minimo: 12, maximo: 24, dias: null },
    dataDaFonte: '2026-09-15',
    valeAte: null,
  });
  expect(faltas).toEqual([]);
});

it.each<[Record<string, unknown>, string]>([
  [{ fonte: '' }, 'regras.0.fonte: escreva um texto'],
  [{ certeza: 'certa' }, 'regras.0.certeza: escolha alta, media, baixa'],
  [{ uf: 'XX' }, 'regras.0.uf: escolha AC, AL'],
  [{ sexo: 'F' }, 'regras.0.sexo: este campo não existe aqui'],
  [{ exige: { tipo: 'codigo' } }, 'regras.0.exige.tipo: este tipo de condição não existe'],
  [{ exige: { tipo: 'constructor' } }, 'regras.0.exige.tipo: este tipo de condição não existe'],
  [{ exige: 'idade >= 18' }, 'regras.0.exige: escreva uma condição'],
  [{ exige: { tipo: 'cid', em: ['g30'] } }, 'regras.0.exige.em.0: escreva um CID'],
  [{ exige: { tipo: 'cid', em: [] } }, 'regras.0.exige.em: escreva uma lista'],
  [{ exige: { tipo: 'cid', em: ['G30.0', 'G30.0'] } }, 'regras.0.exige.em: há um item repetido'],
  [
    { exige: { tipo: 'idade', unidade: 'anos', minimo: 18, maximo: 2 } },
    'regras.0.exige: o mínimo é maior que o máximo',
  ],
  [{ exige: { tipo: 'idade', unidade: 'anos', minimo: 1.5 } }, 'regras.0.exige.minimo: escreva um número inteiro'],
  [{ exige: { tipo: 'peso', minimo: Number.NaN } }, 'regras.0.exige.minimo: escreva um número'],
  [{ exige: { tipo: 'todas', de: [{ tipo: 'nunca', x: 1 }] } }, 'regras.0.exige.de.0.x: este campo não existe aqui'],
  [{ exige: { tipo: 'algumas', de: [{ tipo: 'nunca' }], quantas: 2 } }, 'regras.0.exige.quantas: escreva de 1 a 1'],
  [{ vale_de: '2026-13-01' }, 'regras.0.vale_de: escreva AAAA-MM-DD'],
  [{ vale_de: '2026-02-01', vale_ate: '2026-01-31' }, 'regras.0.vale_ate: termina antes de começar'],
])('%j é recusada, e diz onde', (mudancas, falta) => {
  expect(ler(mudancas)).toEqual([expect.stringContaining(falta)]);
});

it('diz tudo o que está errado de uma vez', () => {
  expect(ler({ fonte: 3, certeza: null, mensagem: undefined })).toHaveLength(3);
});

it('uma condição que não acaba é recusada', () => {
  let exige: unknown = { tipo: 'nunca' };
  for (let nivel = 0; nivel < 5; nivel++) exige = { tipo: 'nao', de: exige };
  expect(ler({ exige })).toEqual([]);
  expect(ler({ exige: { tipo: 'nao', de: exige } })).toEqual([expect.stringContaining('no máximo 6 níveis')]);
});
