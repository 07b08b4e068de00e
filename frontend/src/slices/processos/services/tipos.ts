/** The processos API as the screens see it: the contract's own types, with the words of the domain for names. */
import type { RequestOf, ResponseOf } from '@/shared/services/openapi-types';

export type PacienteCorpo = RequestOf<'criarPaciente'>;
export type EditarPacienteCorpo = RequestOf<'editarPaciente'>;
export type AbrirProcessoCorpo = RequestOf<'abrirProcesso'>;
export type EditarProcessoCorpo = RequestOf<'editarProcesso'>;
/** What is issued besides what the processo already says. */
export type EmissaoCorpo = RequestOf<'emitirDocumentos'>;
export type ValidacaoCorpo = RequestOf<'validarProcesso'>;
/** A whole request as the form holds it, saved or not. */
export type PedidoCorpo = RequestOf<'validarPedido'>;

export type RacaCor = PacienteCorpo['racaCor'];
export type PreenchidoPor = AbrirProcessoCorpo['preenchidoPor'];
export type DocumentoPaciente = AbrirProcessoCorpo['documentoPaciente'];
export type PoliticaDatas = NonNullable<AbrirProcessoCorpo['politicaDatas']>;
/** Everything of a request but whom and what for. */
export type ConteudoCorpo = Omit<AbrirProcessoCorpo, 'cid' | 'paciente' | 'pacienteId'>;
/** Keys are names of fields of the protocolo and stay as the API spells them. */
export type Respostas = NonNullable<AbrirProcessoCorpo['respostas']>;

export type Paciente = ResponseOf<'lerPaciente'>;
/** What a person says of a patient, without whose it is and when it was said. */
export type Cadastro = Pick<Paciente, keyof PacienteCorpo>;
export type HistoricoDoPaciente = ResponseOf<'lerHistoricoDoPaciente'>;
export type RevisaoDoPaciente = ResponseOf<'lerRevisaoDoPaciente'>;
export type PacienteEncontrado = ResponseOf<'buscarPacientes'>['itens'][number];

export type DoencaEncontrada = ResponseOf<'buscarDoencas'>['itens'][number];
export type Doenca = ResponseOf<'lerDoenca'>;
export type Protocolo = Doenca['protocolos'][number];
export type MedicamentoDoCid = Protocolo['medicamentos'][number];
export type DocumentoDoProtocolo = Protocolo['documentos'][number];
export type CampoDoProtocolo = Protocolo['campos'][number];

export type Processo = ResponseOf<'lerProcesso'>;
export type ProcessoResumo = ResponseOf<'listarVencimentos'>['itens'][number];

export type Validacao = ResponseOf<'validarProcesso'>;
export type Aviso = Validacao['avisos'][number];
export type DocumentoPrevisto = Validacao['documentos'][number];
export type DocumentoEmitido = ResponseOf<'emitirDocumentos', 201>;
/** All of its pages. */
export type Historico = Omit<ResponseOf<'lerHistorico'>, 'proximoCursor'>;

export type DocumentoDoHistorico = Historico['documentos'][number];

export type Rascunho = ResponseOf<'lerRascunho'>;
/** What the list says of each: the form itself is read when it is opened. */
export type RascunhoResumido = ResponseOf<'listarRascunhos'>['itens'][number];
