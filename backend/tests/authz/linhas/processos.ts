import { umPedido } from '../../../slices/processos/tests/processos-app.ts';
import { ASSINA, type Corpo, type Linha, PREPARA, type Referencia, TODOS_OS_PAPEIS } from '../linha.ts';
import { pacienteDe } from '../mundo.ts';

const DIA = { data: '2026-09-01' };
const anamnese = (nome: string) => `Sentinela ${nome} conta a sua história.`;
const pedidoDe = ({ dono }: Corpo, campos: object) => umPedido(dono, { anamnese: anamnese(dono.nome), ...campos });

/** A new paciente comes with it, so that it can be opened as often as is wanted. */
const abertura = (corpo: Corpo, campos: object = {}) =>
  pedidoDe(corpo, { paciente: pacienteDe(corpo.dono.nome), ...campos });
const edicao = (corpo: Corpo, campos: object = {}) =>
  pedidoDe(corpo, { paciente_id: corpo.dono.vivos.paciente, ...campos });

const NO_PEDIDO: readonly Referencia[] = [
  { campo: 'paciente_id', classe: 'paciente', recusa: 422, com: (corpo, id) => pedidoDe(corpo, { paciente_id: id }) },
  { campo: 'emissor_id', classe: 'emissor', recusa: 422, com: (corpo, id) => ({ ...abertura(corpo), emissor_id: id }) },
];
const NO_DIGITADO: readonly Referencia[] = [
  {
    ...{ campo: 'processo_id', classe: 'processo', recusa: 404 },
    com: (corpo, id) => ({ ...abertura(corpo), ...DIA, processo_id: id }),
  },
  // Refused by its field, inside an answer of 200.
  {
    ...{ campo: 'emissor_id', classe: 'emissor', recusa: 200 },
    com: (corpo, id) => ({ ...abertura(corpo), ...DIA, emissor_id: id }),
  },
];
const NA_EDICAO: readonly Referencia[] = [
  { campo: 'paciente_id', classe: 'paciente', recusa: 422, com: (corpo, id) => edicao(corpo, { paciente_id: id }) },
  { campo: 'emissor_id', classe: 'emissor', recusa: 422, com: (corpo, id) => ({ ...edicao(corpo), emissor_id: id }) },
];
const DO_RASCUNHO: readonly Referencia[] = [
  { campo: 'processo_id', classe: 'processo', recusa: 422, com: (_corpo, id) => ({ processo_id: id, conteudo: {} }) },
];
const DO_LOTE: readonly Referencia[] = [
  // Each item has its own refusal inside an answer of 200.
  {
    campo: 'processo_id',
    classe: 'processo',
    recusa: 200,
    com: (_corpo, id) => ({ itens: [{ processo_id: id, ...DIA }] }),
  },
];
const DO_FILTRO: readonly Referencia[] = [
  { campo: 'paciente_id', classe: 'paciente', recusa: 200, com: (_corpo, id) => `?paciente_id=${id}` },
];

const CATALOGO: readonly Linha[] = [
  { rota: 'GET /api/processos/catalogo/doencas', quem: TODOS_OS_PAPEIS, consulta: '?busca=escl', sucesso: [200] },
  {
    rota: 'GET /api/processos/catalogo/doencas/{cid}',
    quem: TODOS_OS_PAPEIS,
    objeto: { catalogo: 'G35' },
    sucesso: [200],
  },
  { rota: 'GET /api/processos/catalogo/medicamentos', quem: TODOS_OS_PAPEIS, consulta: '?busca=fingo', sucesso: [200] },
  {
    ...{ rota: 'GET /api/processos/catalogo/protocolos/{id}', quem: TODOS_OS_PAPEIS, sucesso: [200] },
    objeto: { catalogo: 'esclerose-multipla' },
  },
];

const PACIENTES: readonly Linha[] = [
  { rota: 'GET /api/processos/pacientes', quem: PREPARA, inquilino: true, sucesso: [200] },
  {
    ...{ rota: 'POST /api/processos/pacientes', quem: PREPARA, inquilino: true, sucesso: [201], vazio: [403, 404] },
    corpo: ({ dono }) => pacienteDe(dono.nome),
  },
  { rota: 'GET /api/processos/pacientes/{id}', quem: PREPARA, inquilino: true, objeto: 'paciente', sucesso: [200] },
  {
    ...{
      rota: 'PUT /api/processos/pacientes/{id}',
      quem: PREPARA,
      inquilino: true,
      objeto: 'paciente',
      sucesso: [200],
    },
    ...{ versao: 'pacientes', corpo: ({ dono }) => pacienteDe(dono.nome) },
  },
  {
    ...{ rota: 'GET /api/processos/pacientes/{id}/historico', quem: PREPARA, inquilino: true, objeto: 'paciente' },
    sucesso: [200],
  },
  {
    ...{ rota: 'GET /api/processos/pacientes/{id}/revisoes/{versao}', quem: PREPARA, inquilino: true },
    ...{ objeto: 'paciente', sucesso: [200] },
  },
  {
    ...{ rota: 'POST /api/processos/pacientes/busca', quem: PREPARA, inquilino: true, sucesso: [200] },
    corpo: () => ({ termo: 'Sentinela' }),
  },
];

const PROCESSOS: readonly Linha[] = [
  { rota: 'GET /api/processos', quem: PREPARA, inquilino: true, sucesso: [200], referencias: DO_FILTRO },
  {
    ...{ rota: 'POST /api/processos', quem: PREPARA, inquilino: true, sucesso: [201], vazio: [403, 404, 422] },
    ...{ corpo: abertura, referencias: NO_PEDIDO },
  },
  { rota: 'GET /api/processos/{id}', quem: PREPARA, inquilino: true, objeto: 'processo', sucesso: [200] },
  {
    ...{ rota: 'PUT /api/processos/{id}', quem: PREPARA, inquilino: true, objeto: 'processo', sucesso: [200] },
    ...{ versao: 'processos', corpo: edicao, referencias: NA_EDICAO },
  },
  {
    ...{ rota: 'POST /api/processos/{id}/renovacoes', quem: PREPARA, inquilino: true, objeto: 'processo' },
    ...{ corpo: ({ n }) => ({ data: diaFuturo(n) }), sucesso: [201] },
  },
  {
    ...{
      rota: 'GET /api/processos/{id}/historico',
      quem: PREPARA,
      inquilino: true,
      objeto: 'processo',
      sucesso: [200],
    },
    cursor: [422], // of no processo
  },
  {
    rota: 'GET /api/processos/vencimentos',
    quem: PREPARA,
    inquilino: true,
    consulta: '?ate=2030-01-01',
    sucesso: [200],
    cursor: [422],
  },
  {
    ...{ rota: 'POST /api/processos/{id}/validacao', quem: PREPARA, inquilino: true, objeto: 'processo' },
    ...{ corpo: () => DIA, sucesso: [200] },
  },
  {
    ...{ rota: 'POST /api/processos/validacao', quem: PREPARA, inquilino: true, sucesso: [200], vazio: [200, 403] },
    ...{ corpo: (corpo) => ({ ...abertura(corpo), ...DIA }), referencias: NO_DIGITADO },
  },
  {
    ...{ rota: 'POST /api/processos/{id}/documentos', quem: ASSINA, inquilino: true, objeto: 'processo' },
    ...{ substituto: true, corpo: () => DIA, sucesso: [201] },
  },
  {
    ...{
      rota: 'POST /api/processos/documentos/lote',
      quem: ASSINA,
      inquilino: true,
      substituto: true,
      sucesso: [200],
      vazio: [403],
      referencias: DO_LOTE,
    },
    corpo: ({ dono }) => ({ itens: [{ processo_id: dono.vivos.processo, ...DIA }] }),
  },
];

const RASCUNHOS: readonly Linha[] = [
  { rota: 'GET /api/processos/rascunhos', quem: PREPARA, inquilino: true, sucesso: [200] },
  {
    ...{ rota: 'POST /api/processos/rascunhos', quem: PREPARA, inquilino: true, sucesso: [201], vazio: [403, 404] },
    ...{ corpo: ({ dono }) => ({ conteudo: { anamnese: anamnese(dono.nome) } }), referencias: DO_RASCUNHO },
  },
  { rota: 'GET /api/processos/rascunhos/{id}', quem: PREPARA, inquilino: true, objeto: 'rascunho', sucesso: [200] },
  {
    ...{
      rota: 'PUT /api/processos/rascunhos/{id}',
      quem: PREPARA,
      inquilino: true,
      objeto: 'rascunho',
      sucesso: [200],
    },
    ...{
      versao: 'rascunhos',
      corpo: ({ dono }) => ({ conteudo: { anamnese: anamnese(dono.nome) } }),
      referencias: DO_RASCUNHO,
    },
  },
  {
    ...{ rota: 'DELETE /api/processos/rascunhos/{id}', quem: PREPARA, inquilino: true, objeto: 'rascunho' },
    ...{ gasta: true, sucesso: [204] },
  },
];

/** Each renewal of a processo has a date of its own, later than the ones before. */
function diaFuturo(n: number): string {
  return new Date(Date.UTC(2027, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
}

export const PROCESSOS_E_CATALOGO: readonly Linha[] = [...CATALOGO, ...PACIENTES, ...PROCESSOS, ...RASCUNHOS];
