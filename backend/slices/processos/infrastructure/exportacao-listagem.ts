import {
  type DadosDoPaciente,
  type ExportacaoDoPaciente,
  type Registro,
  TRATAMENTO_DO_PACIENTE,
} from '../domain/pacientes/exportacao-do-paciente.ts';

interface Linha {
  readonly texto: string;
  readonly negrito?: boolean;
  readonly nivel?: number;
}

/** The newest are what a person looks for; a file of thousands of lines is what the JSON is for. */
const MAX_ACESSOS = 1_000;

const SECOES: readonly (readonly [keyof Omit<DadosDoPaciente, 'paciente'>, string])[] = [
  ['paciente_revisoes', 'Versões do cadastro'],
  ['processos', 'Processos'],
  ['processo_revisoes', 'Revisões dos processos'],
  ['renovacoes', 'Renovações'],
  ['documentos_emitidos', 'Documentos emitidos'],
  ['rascunhos', 'Rascunhos'],
  ['chaves_idempotencia', 'Respostas guardadas'],
];

/** Copies of the rest, whole in the JSON: what was printed, and what was answered. */
const SO_NO_JSON = new Set(['snapshot', 'resposta']);

const ROTULOS: Readonly<Record<string, string>> = {
  nome_mae: 'nome da mãe',
  data_nascimento: 'data de nascimento',
  peso_kg: 'peso (kg)',
  altura_cm: 'altura (cm)',
  nome_responsavel: 'nome do responsável',
  raca_cor: 'raça/cor',
  endereco: 'endereço',
  numero: 'número',
  versao: 'versão',
  criado_em: 'criado em',
  atualizado_em: 'atualizado em',
  conteudo: 'conteúdo',
  tratamentos_previos: 'tratamentos prévios',
  titulo: 'título',
  paginas: 'páginas',
  cpf: 'CPF',
  cns: 'CNS',
  cid: 'CID',
  cep: 'CEP',
  uf: 'UF',
};

/** What the JSON says, for reading on paper. */
export function linhasDaExportacao({ geradoEm, dados, acessos }: ExportacaoDoPaciente): Linha[] {
  return [
    { texto: `Gerado em ${noBrasil(geradoEm)}.` },
    { texto: `Controlador: ${TRATAMENTO_DO_PACIENTE.controlador}` },
    ...secao('Cadastro do paciente', registro(dados.paciente, 0)),
    ...SECOES.flatMap(([tabela, titulo]) =>
      secao(
        titulo,
        dados[tabela].flatMap((linha, n) => [
          { texto: `${n + 1} de ${dados[tabela].length}`, nivel: 0, negrito: true },
          ...registro(linha, 1),
        ]),
      ),
    ),
    ...secao('Quem viu ou alterou estes dados', linhasDosAcessos(acessos)),
    ...secao('Por que estes dados são guardados', linhasDoTratamento()),
  ];
}

function secao(titulo: string, linhas: readonly Linha[]): Linha[] {
  const corpo = linhas.length > 0 ? linhas : [{ texto: 'Nada guardado.' }];
  return [{ texto: '' }, { texto: titulo, negrito: true }, ...corpo];
}

function registro(linha: Registro, nivel: number): Linha[] {
  return Object.entries(linha).flatMap(([campo, valor]) => campoEValor(campo, valor, nivel));
}

function campoEValor(campo: string, valor: unknown, nivel: number): Linha[] {
  const rotulo = ROTULOS[campo] ?? campo.replaceAll('_', ' ');
  if (valor === null || (Array.isArray(valor) && valor.length === 0)) return [];
  if (SO_NO_JSON.has(campo)) return [{ texto: `${rotulo}: no arquivo JSON`, nivel }];
  if (Array.isArray(valor)) {
    return valor.every((item) => typeof item !== 'object')
      ? [{ texto: `${rotulo}: ${valor.join(', ')}`, nivel }]
      : valor.flatMap((item, n) => campoEValor(`${rotulo} ${n + 1}`, item, nivel));
  }
  if (typeof valor === 'object') return [{ texto: `${rotulo}:`, nivel }, ...registro(valor as Registro, nivel + 1)];
  return [{ texto: `${rotulo}: ${simples(campo, valor)}`, nivel }];
}

function simples(campo: string, valor: unknown): string {
  if (typeof valor === 'boolean') return valor ? 'sim' : 'não';
  if (typeof valor === 'string' && campo.endsWith('_em')) return noBrasil(new Date(valor));
  return String(valor);
}

function linhasDosAcessos(acessos: ExportacaoDoPaciente['acessos']): Linha[] {
  const ultimos = acessos.slice(-MAX_ACESSOS).toReversed();
  const fora = acessos.length - ultimos.length;
  return [
    ...ultimos.map(({ em, ator_id, ator_nome, acao }) => ({
      texto: `${noBrasil(em)} · ${ator_nome ?? ator_id ?? 'sistema'} · ${acao}`,
    })),
    ...(fora > 0 ? [{ texto: `E mais ${fora} anteriores, no arquivo JSON.` }] : []),
  ];
}

function linhasDoTratamento(): Linha[] {
  return TRATAMENTO_DO_PACIENTE.finalidades.flatMap((cada) => [
    { texto: cada.dados, negrito: true },
    { texto: `Finalidade: ${cada.finalidade}`, nivel: 1 },
    { texto: `Base legal: ${cada.base_legal}`, nivel: 1 },
    { texto: `Com quem: ${cada.destinatarios}`, nivel: 1 },
    { texto: `Até quando: ${cada.retencao}`, nivel: 1 },
  ]);
}

function noBrasil(instante: Date): string {
  return instante.toLocaleString('pt-BR', { timeZone: 'America/Sao_Paulo', dateStyle: 'short', timeStyle: 'medium' });
}
