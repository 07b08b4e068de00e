import { readFileSync } from 'node:fs';
import { addDays, addMonths } from '@autocusto/dominio/comum/calendar-date.ts';
import type { Falta } from '@autocusto/dominio/comum/leitor.ts';
import { avaliar } from '@autocusto/dominio/processos/regras/avaliar.ts';
import type { ExameFeito, Fatos } from '@autocusto/dominio/processos/regras/fatos.ts';
import { type Regra, lerRegra } from '@autocusto/dominio/processos/regras/regra.ts';
import { ARQUIVO_DAS_REGRAS } from '../infrastructure/catalogo/tabelas.ts';
import { PROTOCOLOS } from './pacotes-helper.ts';
import { dia } from './processos-helper.ts';

/** Golden requests: every certain rule of the catalogue with one that it lets pass and one that it sends back. */

const HOJE = dia('2026-11-30');
const REGRAS: readonly Regra[] = readFileSync(
  new URL(`../../../catalogo/pacotes/${PROTOCOLOS}/${ARQUIVO_DAS_REGRAS}`, import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((linha) => {
    const faltas: Falta[] = [];
    const regra = lerRegra(JSON.parse(linha), '', faltas);
    if (!regra) throw new Error(JSON.stringify(faltas));
    return regra;
  });

type Caso = Partial<Fatos> & { readonly pede?: readonly (readonly [medicamentoId: string, quantidade: number])[] };

const comIdade = (anos: number): Caso => ({ nascimento: addMonths(HOJE, -12 * anos) });
const comMeses = (meses: number): Caso => ({ nascimento: addMonths(HOJE, -meses) });
const pede = (...pedidos: [string, number][]): Caso => ({ pede: pedidos });
const criterios = (valor: boolean, ...nomes: string[]): Caso => ({ criterios: new Map(nomes.map((n) => [n, valor])) });
const exames = (dias: number, ...nomes: string[]): Caso => ({
  exames: new Map(
    nomes.map((nome): [string, ExameFeito] => [nome, { data: addDays(HOJE, -dias), valor: null, resultado: null }]),
  ),
});
const ter = (juntado: boolean): Caso => ({ documentos: new Map([['ter', juntado]]) });
const maximo = (medicamentoId: string, quantidade: number): [Caso, Caso] => [
  pede([medicamentoId, quantidade]),
  pede([medicamentoId, quantidade + 1]),
];

const LAR = 'octreotida-de-liberacao-prolongada-lar';
const IV = 'abatacepte-250-mg-po-para-solucao-injetavel';
const SC = 'abatacepte-125-mg-solucao-injetavel';
const TOFA = 'tofacitinibe-5-mg-comprimido';
const LEV = 'levetiracetam';
const SOL = 'levetiracetam-100-mg-ml-solucao-oral-frasco-de';
const USTE = 'ustequinumabe-45-mg-solucao-injetavel';

/** By rule: what passes, what comes back. */
const CASOS: Readonly<Record<string, readonly [passa: Caso, volta: Caso]>> = {
  'acromegalia-octreotida-10-mg-mensal': maximo(`${LAR}-10-mg-po-para-suspensao-injetavel`, 6),
  'acromegalia-octreotida-20-mg-mensal': maximo(`${LAR}-20-mg-po-para-suspensao-injetavel`, 2),
  'acromegalia-octreotida-30-mg-mensal': maximo(`${LAR}-30-mg-po-para-suspensao-injetavel`, 2),
  'acromegalia-lanreotida-mensal': maximo('lanreotida-90-mg-solucao-injetavel', 2),
  'artrite-reumatoide-juvenil-tem-protocolo-proprio': [{ cid: 'M05.8' }, { cid: 'M08.0' }],
  'artrite-reumatoide-abatacepte-iv-excluido': [
    { cid: 'M05.8', ...pede([SC, 4]) },
    { cid: 'M06.0', ...pede([IV, 4]) },
  ],
  'artrite-reumatoide-rituximabe-100-mg': [
    { cid: 'M05.8', ...pede(['rituximabe-500-mg-solucao-injetavel', 2]) },
    { cid: 'M05.8', ...pede(['rituximabe-100-mg-solucao-injetavel', 2]) },
  ],
  'artrite-reumatoide-tofacitinibe-mensal': maximo(TOFA, 62),
  'retocolite-tofacitinibe-mais-de-62': [
    { cid: 'K51.0', ...pede([TOFA, 124]) },
    { cid: 'K51.9', ...pede([TOFA, 124]) },
  ],
  'ame-risdiplam-idade': [{ nascimento: addDays(HOJE, -16) }, { nascimento: addDays(HOJE, -15) }],
  'dm2-dapagliflozina-idade-e11': [
    { cid: 'E11.9', ...comIdade(40) },
    { cid: 'E11.9', ...comIdade(39) },
  ],
  'crohn-infliximabe-mensal': maximo('infliximabe-10-mg-ml-po-para-solucao-injetavel', 18),
  'parkinson-rivastigmina-idade': [comIdade(18), comMeses(215)],
  'falciforme-alfaepoetina-idade': [comIdade(18), comIdade(17)],
  'falciforme-hidroxiureia-idade': [comMeses(9), comMeses(8)],
  'epilepsia-ter-sp': [ter(true), ter(false)],
  'epilepsia-criterio-sp': [
    criterios(true, 'sindrome_epileptica_definida'),
    criterios(false, 'duas_crises_com_mais_de_24_h', 'uma_crise_com_risco_acima_de_60', 'sindrome_epileptica_definida'),
  ],
  'epilepsia-gabapentina-idade-sp': [comIdade(3), comMeses(35)],
  'epilepsia-levetiracetam-250-mg-mensal-sp': maximo(`${LEV}-250-mg-comprimido`, 372),
  'epilepsia-levetiracetam-500-mg-mensal-sp': maximo(`${LEV}-500-mg-comprimido`, 186),
  'epilepsia-levetiracetam-750-mg-mensal-sp': maximo(`${LEV}-750-mg-comprimido`, 124),
  'epilepsia-levetiracetam-1000-mg-mensal-sp': maximo(`${LEV}-1000-mg-comprimido`, 93),
  'epilepsia-levetiracetam-frasco-de-100-ml-mensal-sp': maximo(`${SOL}-100-ml`, 10),
  'epilepsia-levetiracetam-frasco-de-150-ml-mensal-sp': maximo(`${SOL}-150-ml`, 7),
  'epilepsia-gabapentina-300-mg-mensal-sp': maximo('gabapentina-300-mg-capsula', 372),
  'epilepsia-gabapentina-400-mg-mensal-sp': maximo('gabapentina-400-mg-capsula', 279),
  'sirolimo-j848-idade': [
    { cid: 'J84.8', ...comIdade(18) },
    { cid: 'J84.8', ...comIdade(17) },
  ],
  'miastenia-exame-sp': [
    exames(500, 'anti_receptor_acetilcolina'),
    exames(-1, 'eletroneuromiografia', 'anti_receptor_acetilcolina'),
  ],
  'miastenia-ter-sp': [ter(true), ter(false)],
  'miastenia-piridostigmina-60-mg-mensal-sp': maximo('piridostigmina-60-mg-comprimido', 372),
  'miastenia-azatioprina-50-mg-mensal-sp': maximo('azatioprina-50-mg-comprimido', 248),
  'miastenia-ciclosporina-25-mg-mensal-sp': maximo('ciclosporina-25-mg-capsula', 496),
  'miastenia-ciclosporina-50-mg-mensal-sp': maximo('ciclosporina-50-mg-capsula', 744),
  'miastenia-ciclosporina-100-mg-mensal-sp': maximo('ciclosporina-100-mg-capsula', 372),
  'miastenia-ciclosporina-solucao-oral-mensal-sp': maximo('ciclosporina-100-mg-ml-solucao-oral', 8),
  'miastenia-imunoglobulina-2-5-g-mensal-sp': maximo('imunoglobulina-humana-2-5-g-injetavel', 200),
  'miastenia-imunoglobulina-5-g-mensal-sp': maximo('imunoglobulina-humana-5-g-injetavel', 100),
  'miastenia-azatioprina-renovacao-sp': [exames(90, 'hemograma', 'tgo', 'tgp'), exames(91, 'hemograma', 'tgo', 'tgp')],
  'miastenia-imunoglobulina-crise-sp': [criterios(true, 'crise_miastenica'), criterios(false, 'crise_miastenica')],
  'osteoporose-romosozumabe-idade': [comIdade(18), comIdade(17)],
  'osteoporose-romosozumabe-condicoes': [
    { sexo: 'F', ...criterios(true, 'pos_menopausa', 'osteoporose_grave', 'falha_do_tratamento') },
    { sexo: 'M' },
  ],
  'psoriase-ustequinumabe-idade-e-quantidade': [
    { ...comIdade(18), ...pede([USTE, 4]) },
    { ...comIdade(18), ...pede([USTE, 5]) },
  ],
  'raquitismo-burosumabe-idade': [comMeses(12), comIdade(18)],
  'sobrecarga-de-ferro-deferiprona-idade': [comIdade(6), comMeses(71)],
};

/** It is told, whatever the request says. */
const SO_DIZEM = ['epilepsia-imagem-e-eeg-a-criterio-sp'];

function daRegra(regra: Regra, { pede: pedidos, ...dito }: Caso): string[] {
  const substancias = pedidos?.map(([id]) => id) ?? regra.substancias?.slice(0, 1) ?? ['qualquer'];
  const fatos: Fatos = {
    ...{ data: HOJE, fase: regra.fases?.[0] ?? 'solicitacao', uf: regra.uf, cid: 'Z99.9' },
    protocoloId: regra.protocolos?.[0] ?? null,
    ...{ nascimento: null, sexo: null, pesoKg: null, anosDeEstudo: null, especialidade: null },
    prescritos: substancias.map((medicamentoId, index) => ({
      medicamentoId,
      substancia: regra.substancias?.[0] ?? medicamentoId,
      maiorQuantidade: pedidos?.[index]?.[1] ?? 1,
    })),
    ...{ escalas: new Map(), exames: new Map(), tratamentos: new Map(), documentos: new Map(), criterios: new Map() },
    ...dito,
  };
  return avaliar([regra], fatos).map(({ situacao, severidade }) => `${situacao} ${severidade}`);
}

const certas = REGRAS.filter(({ id, certeza }) => certeza === 'alta' && !SO_DIZEM.includes(id));

it('toda regra certa tem o seu par de pedidos', () => {
  expect(Object.keys(CASOS).sort()).toEqual(certas.map(({ id }) => id).sort());
});

it.each(certas.map((regra): [string, Regra] => [regra.id, regra]))('%s: um passa, o outro volta', (id, regra) => {
  const [passa, volta] = CASOS[id] ?? [{}, {}];
  expect(daRegra(regra, passa)).toEqual([]);
  expect(daRegra(regra, volta)).toEqual(['contrariada aviso']);
});

it('o que não é certo só informa, e nenhuma regra fala do tratamento', () => {
  for (const regra of REGRAS.filter(({ certeza }) => certeza !== 'alta')) {
    expect(daRegra(regra, { sexo: 'F', ...comIdade(1) }).filter((dito) => dito.endsWith(' aviso'))).toEqual([]);
  }
  for (const { id, mensagem } of REGRAS) {
    expect(`${id}: ${mensagem}`).not.toMatch(/\b(prescreva|use|suspenda|troque|inicie|aumente|reduza|interrompa)\b/i);
  }
});

it('as regras de ≥ 20 protocolos estão aqui', () => {
  expect(new Set(REGRAS.flatMap(({ protocolos }) => protocolos ?? [])).size).toBeGreaterThanOrEqual(20);
});
