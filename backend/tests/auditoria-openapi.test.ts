import { ACESSO } from '../shared/security/acesso.ts';
import { makeAppInteiro } from './helpers/app-inteiro.ts';

interface Esquema {
  readonly properties?: Readonly<Record<string, Esquema>>;
  readonly [parte: string]: unknown;
}

interface Operacao {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Esquema }>> }>
  >;
}

/** A field of any of these names shows somebody's patient. */
const PESSOAIS = new Set([
  ...['nome_mae', 'raca_cor', 'peso_kg', 'data_nascimento', 'paciente', 'paciente_nome', 'paciente_cpf'],
  ...['anamnese', 'tratamentos_previos', 'preenchido_por_cpf', 'conteudo', 'snapshot', 'avisos'],
]);

/** Their write leaves an event, by trigger (auditoria-leituras.test.ts). */
const ESCRITAS = [
  'criarPaciente',
  'editarPaciente',
  'abrirProcesso',
  'editarProcesso',
  'emitirDocumentos',
  'emitirLote',
];
/** They answer what was just sent, to whoever sent it. */
const ECO = ['criarRascunho', 'salvarRascunho', 'validarPedido'];
/** Forms, and pages of invented data. */
const SEM_PACIENTE = [
  ...['importarModelo', 'analisarModelo', 'lerModelo', 'compararModelo', 'editarMapaDoModelo', 'ativarModelo'],
  'verPreviaDoModelo',
];

function mostraPaciente({ responses }: Operacao): boolean {
  return Object.entries(responses).some(
    ([status, { content = {} }]) =>
      status.startsWith('2') &&
      Object.entries(content).some(([tipo, { schema }]) => tipo === 'application/pdf' || temCampoPessoal(schema)),
  );
}

function temCampoPessoal(esquema: unknown): boolean {
  if (Array.isArray(esquema)) return esquema.some(temCampoPessoal);
  if (typeof esquema !== 'object' || esquema === null) return false;
  const { properties = {}, ...resto } = esquema as Esquema;
  if (Object.keys(properties).some((campo) => PESSOAIS.has(campo))) return true;
  return temCampoPessoal(Object.values(properties)) || temCampoPessoal(Object.values(resto));
}

describe('o contrato e a auditoria', () => {
  let operacoes: Operacao[];

  beforeAll(async () => {
    const { app, fechar } = await makeAppInteiro();
    const paths = app.swagger().paths as Record<string, Record<string, Operacao>>;
    operacoes = Object.values(paths).flatMap((metodos) => Object.values(metodos));
    await fechar();
  }, 60_000);

  it('toda operação que mostra um paciente é uma leitura, ou uma escrita que o banco registra', () => {
    const mostram = operacoes.filter(mostraPaciente).map(({ operationId = '?' }) => operationId);
    expect(mostram).toEqual(expect.arrayContaining(['lerPaciente', 'baixarDocumento', 'exportarPacienteEmPdf']));
    const semRegistro = mostram.filter((operacao) => {
      const leitura = ACESSO[operacao]?.leitura;
      return !(leitura && !leitura.soRepetida) && ![...ESCRITAS, ...ECO, ...SEM_PACIENTE].includes(operacao);
    });
    expect(semRegistro).toEqual([]);
  });

  it('toda resposta que mostra um paciente e se repete por chave é, repetida, uma leitura', () => {
    const repetem = operacoes
      .filter(({ parameters = [] }) => parameters.some(({ name }) => name.toLowerCase() === 'idempotency-key'))
      .filter(mostraPaciente)
      .map(({ operationId = '?' }) => operationId);
    expect(repetem).toEqual(expect.arrayContaining(['criarPaciente', 'emitirLote', 'criarRascunho']));
    expect(repetem.filter((operacao) => !ACESSO[operacao]?.leitura)).toEqual([]);
  });

  it('uma operação nova sem registro seria vista', () => {
    const nova: Operacao = {
      operationId: 'nova',
      responses: { 200: { content: { 'application/json': { schema: { items: { properties: { nome_mae: {} } } } } } } },
    };
    expect(mostraPaciente(nova)).toBe(true);
  });

  it('a lista das exceções não guarda nomes que o contrato já não tem', () => {
    const existentes = new Set(operacoes.map(({ operationId }) => operationId));
    expect([...ESCRITAS, ...ECO, ...SEM_PACIENTE].filter((operacao) => !existentes.has(operacao))).toEqual([]);
  });
});
