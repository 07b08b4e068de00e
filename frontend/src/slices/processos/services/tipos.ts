/** The processos API as the screens see it: camelCase, answers and bodies. Mirrors the TypeBox schemas of the backend. */

export type RacaCor = 'branca' | 'preta' | 'parda' | 'amarela' | 'indigena' | 'sem_informacao';
export type PreenchidoPor = 'paciente' | 'mae' | 'responsavel' | 'medico' | 'outro';
export type DocumentoPaciente = 'cpf' | 'cns';
export type PoliticaDatas = '30_dias' | 'mesmo_dia';

export interface Endereco {
  cep: string;
  logradouro: string;
  numero: string;
  complemento?: string;
  bairro: string;
  cidade: string;
  uf: string;
}

export interface PacienteCorpo {
  nome: string;
  cpf?: string;
  cns?: string;
  dataNascimento?: string;
  sexo?: 'M' | 'F';
  nomeMae: string;
  pesoKg: number;
  alturaCm: number;
  incapaz: boolean;
  nomeResponsavel?: string;
  racaCor: RacaCor;
  etnia?: string;
  telefones?: string[];
  email?: string;
  endereco: Endereco;
}

export interface Paciente {
  id: string;
  versao: number;
  nome: string;
  cpf: string | null;
  cns: string | null;
  dataNascimento: string | null;
  sexo: string | null;
  nomeMae: string;
  pesoKg: number;
  alturaCm: number;
  incapaz: boolean;
  nomeResponsavel: string | null;
  racaCor: RacaCor;
  etnia: string | null;
  telefones: string[];
  email: string | null;
  endereco: Endereco;
  criadoEm: string;
  atualizadoEm: string;
}

export interface PacienteEncontrado {
  id: string;
  nome: string;
  cpf: string | null;
  cns: string | null;
  dataNascimento: string | null;
  nomeMae: string;
  processos: { id: string; cid: string }[];
}

export interface DoencaEncontrada {
  cid: string;
  nome: string;
  /** The drug by which the disease was found. */
  porMedicamento: string | null;
}

export interface MedicamentoDoCid {
  id: string;
  nome: string;
  dosagem: string;
  apresentacao: string;
  /** Slug, as documents and fields of a protocolo name it. */
  substancia: string;
  lista_344: string | null;
  receita_344: string | null;
  origem: 'protocolo' | 'sigtap';
  vigente: boolean;
  quantidadeMaxima: number | null;
  idadeMinimaMeses: number | null;
  idadeMaximaMeses: number | null;
}

export interface DocumentoDoProtocolo {
  fase: string;
  tipo: string;
  descricao: string;
  escala: string | null;
  substancias: string[] | null;
  condicao: string | null;
  obrigatoriedade: string;
  grupoAlternativa: string | null;
  periodicidade: string | null;
  validadeMeses: number | null;
  fonte: string;
  certeza: string | null;
}

export interface CampoDoProtocolo {
  nome: string;
  rotulo: string;
  tipo: 'opcao' | 'inteiro' | 'itens';
  opcoes: { valor: string; rotulo: string }[];
  itens: { nome: string; rotulo: string; maximo: number; binario: boolean }[];
  minimo: number | null;
  maximo: number | null;
  fases: string[];
  substancias: string[] | null;
}

export interface RegraDoProtocolo {
  tipo: string;
  descricao: string;
  expressao: string | null;
  medicamentoId: string | null;
  substancia: string | null;
  fonte: string;
}

export interface Protocolo {
  id: string;
  nome: string;
  portaria: string | null;
  atualizadoEm: string | null;
  medicamentos: MedicamentoDoCid[];
  documentos: DocumentoDoProtocolo[];
  campos: CampoDoProtocolo[];
  regras: RegraDoProtocolo[];
}

export interface Doenca {
  cid: string;
  nome: string;
  protocolos: Protocolo[];
  medicamentosSemProtocolo: MedicamentoDoCid[];
}

/** Keys are names of fields of the protocolo and stay as the API spells them. */
export type Respostas = Record<string, string | number | Record<string, number> | Record<string, string> | undefined>;

export interface MesCorpo {
  posologia: string;
  quantidade: number;
}

export interface MedicamentoCorpo {
  medicamentoId: string;
  via: string;
  meses: MesCorpo[];
}

export interface ConteudoCorpo {
  emissorId: string;
  protocoloId?: string;
  primeiraVez?: boolean;
  anamnese: string;
  tratou: boolean;
  tratamentosPrevios?: string;
  preenchidoPor: PreenchidoPor;
  preenchidoPorNome?: string;
  preenchidoPorCpf?: string;
  imprimirCampos_19A_22?: boolean;
  documentoPaciente: DocumentoPaciente;
  politicaDatas?: PoliticaDatas;
  medicamentos: MedicamentoCorpo[];
  respostas?: Respostas;
}

export type AbrirProcessoCorpo = ConteudoCorpo & { cid: string; pacienteId?: string; paciente?: PacienteCorpo };
export type EditarProcessoCorpo = ConteudoCorpo & { cid: string; pacienteId: string };

export interface MedicamentoPrescrito extends MedicamentoCorpo {
  nome: string;
  dosagem: string;
  apresentacao: string;
  lista_344: string | null;
}

export interface Processo {
  id: string;
  versao: number;
  pacienteId: string;
  paciente: Paciente;
  cid: string;
  doencaNome: string;
  emissorId: string;
  protocoloId: string | null;
  protocoloNome: string | null;
  primeiraVez: boolean | null;
  anamnese: string;
  tratou: boolean;
  tratamentosPrevios: string | null;
  preenchidoPor: PreenchidoPor;
  preenchidoPorNome: string | null;
  preenchidoPorCpf: string | null;
  imprimirCampos_19A_22: boolean;
  documentoPaciente: DocumentoPaciente;
  politicaDatas: PoliticaDatas;
  medicamentos: MedicamentoPrescrito[];
  respostas: Respostas;
  criadoEm: string;
  atualizadoEm: string;
}

export interface ProcessoResumo {
  id: string;
  versao: number;
  pacienteId: string;
  pacienteNome: string;
  pacienteCpf: string | null;
  pacienteCns: string | null;
  cid: string;
  doencaNome: string;
  medicamentos: string[];
  ultimaData: string | null;
  venceEm: string | null;
  criadoEm: string;
  atualizadoEm: string;
}

export interface Aviso {
  codigo: string;
  mensagem: string;
  fonte: string;
}

export interface DocumentoPrevisto {
  tipo: string;
  titulo: string;
  motivo: string;
}

export interface Validacao {
  documentos: DocumentoPrevisto[];
  erros: { field: string; code: string; message: string }[];
  avisos: Aviso[];
}

/** What is issued besides what the processo already says. */
export interface EmissaoCorpo {
  data: string;
  relatorio?: string;
  exames?: string[];
}

export interface DocumentoEmitido {
  id: string;
  processoId: string;
  /** Cycle that it belongs to; null is the first. */
  renovacaoId: string | null;
  processoVersao: number;
  data: string;
  primeiraVez: boolean;
  documentos: (DocumentoPrevisto & { paginas: number })[];
  avisos: Aviso[];
  sha256: string;
  bytes: number;
  url: string;
  criadoEm: string;
}

export interface Renovacao {
  id: string;
  processoId: string;
  data: string;
  processoVersao: number;
  criadoEm: string;
}

export interface Historico {
  revisoes: { versao: number; criadoEm: string }[];
  renovacoes: Renovacao[];
  documentos: DocumentoEmitido[];
}

export interface Rascunho {
  id: string;
  versao: number;
  processoId: string | null;
  conteudo: Record<string, unknown>;
  criadoEm: string;
  atualizadoEm: string;
}
