import type { ColumnType, Generated, GeneratedAlways, Selectable } from 'kysely';
import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { Cid } from '@autocusto/dominio/comum/cid.ts';
import type { Cns } from '@autocusto/dominio/comum/cns.ts';
import type { Cpf } from '@autocusto/dominio/comum/cpf.ts';
import type { Telefone } from '@autocusto/dominio/comum/identificadores.ts';
import type {
  DocumentoId,
  EmissorId,
  PacienteId,
  ProcessoId,
  RascunhoId,
  RenovacaoId,
  UsuarioId,
} from '@autocusto/dominio/comum/ids.ts';
import type { DocumentoExigido, Fase, TipoDeExigencia } from '@autocusto/dominio/processos/catalogo.ts';
import type { Escala } from '@autocusto/dominio/processos/escalas.ts';
import type { Endereco, RacaCor, Sexo } from '@autocusto/dominio/processos/paciente.ts';

/** node-postgres reads jsonb parsed and must be handed it as text: a bare array would become a PostgreSQL array. */
type Json<T> = ColumnType<T, string, string>;

export interface PacientesTable {
  id: PacienteId;
  usuario_id: UsuarioId;
  nome: string;
  cpf: Cpf | null;
  cns: Cns | null;
  data_nascimento: CalendarDate | null;
  sexo: Sexo | null;
  nome_mae: string;
  peso_kg: number;
  altura_cm: number;
  incapaz: boolean;
  nome_responsavel: string | null;
  raca_cor: RacaCor;
  etnia: string | null;
  telefones: Telefone[];
  email: string | null;
  endereco: Json<Endereco>;
  versao: number;
  criado_em: Date;
  atualizado_em: Date;
  arquivado_em: Date | null;
  busca: GeneratedAlways<string>;
  busca_nome: GeneratedAlways<string>;
  busca_mae: GeneratedAlways<string>;
}

/** What a person says of a paciente. */
export type LinhaDoCadastro = Omit<
  Selectable<PacientesTable>,
  'id' | 'usuario_id' | 'versao' | `${string}_em` | `busca${string}`
>;

/** A trigger on `pacientes` writes it. */
export interface PacienteRevisoesTable {
  usuario_id: UsuarioId;
  paciente_id: PacienteId;
  versao: number;
  conteudo: Json<LinhaDoCadastro>;
  motivo: string | null;
  autor_id: UsuarioId | null;
  criado_em: Date;
}

export interface ProcessosTable {
  id: ProcessoId;
  usuario_id: UsuarioId;
  paciente_id: PacienteId;
  cid: Cid;
  emissor_id: EmissorId;
  protocolo_id: string | null;
  conteudo: Json<unknown>;
  versao: number;
  criado_em: Date;
  atualizado_em: Date;
  arquivado_em: Date | null;
}

export interface ProcessoRevisoesTable {
  usuario_id: UsuarioId;
  processo_id: ProcessoId;
  versao: number;
  emissor_id: EmissorId;
  protocolo_id: string | null;
  conteudo: Json<unknown>;
  criado_em: Date;
  autor_id: GeneratedAlways<UsuarioId | null>;
}

export interface RenovacoesTable {
  id: RenovacaoId;
  usuario_id: UsuarioId;
  processo_id: ProcessoId;
  data: CalendarDate;
  processo_versao: number;
  criado_em: Date;
}

export interface DocumentosEmitidosTable {
  id: DocumentoId;
  usuario_id: UsuarioId;
  processo_id: ProcessoId;
  renovacao_id: RenovacaoId | null;
  data: CalendarDate;
  primeira_vez: boolean;
  processo_versao: number;
  snapshot: Json<unknown>;
  documentos: Json<unknown>;
  avisos: Json<unknown>;
  catalogo: Json<unknown>;
  sha256: string;
  bytes: number;
  criado_em: Date;
  /** Written by the database: whoever acts. */
  emitido_por: ColumnType<UsuarioId | null, never, never>;
}

export interface RascunhosTable {
  id: RascunhoId;
  usuario_id: UsuarioId;
  processo_id: ProcessoId | null;
  conteudo: Json<Record<string, unknown>>;
  bytes: GeneratedAlways<number>;
  versao: number;
  criado_em: Date;
  atualizado_em: Date;
}

interface CatalogoCargasTable {
  sha256: string;
  competencia_sigtap: string;
  carregado_em: Generated<Date>;
}

interface CatalogoPacotesTable {
  sha256: string;
  tipo: 'protocolos' | 'sigtap';
  nome: string;
  chave: string;
  do_produto: boolean;
  arquivos: Json<Record<string, string>>;
  importado_em: Generated<Date>;
}

interface CatalogoAtivacoesTable {
  id: GeneratedAlways<number>;
  tipo: 'protocolos' | 'sigtap';
  sha256: string;
  ativado_em: Generated<Date>;
}

interface ProtocoloNormasTable {
  protocolo_id: string;
  norma: string;
  data_norma: CalendarDate | null;
  anexo_em: CalendarDate | null;
  valido_de: CalendarDate;
  valido_ate: CalendarDate | null;
  url: string | null;
  sha256: string | null;
  fonte: string;
  certeza: 'alta' | 'media' | 'baixa';
  observacoes: string | null;
}

interface CatalogoRetiradosTable {
  tipo: 'doenca' | 'medicamento' | 'protocolo';
  id: string;
  cid: string;
  retirado_em: CalendarDate;
  substituido_por: string[];
  motivo: string;
  fonte: string;
  certeza: 'alta' | 'media' | 'baixa';
}

interface DoencasTable {
  cid: Cid;
  nome: string;
  categoria: string;
  categoria_nome: string;
  sexo: Sexo | null;
  busca: GeneratedAlways<string>;
}

interface MedicamentosTable {
  id: string;
  nome: string;
  dosagem: string;
  apresentacao: string;
  substancia: string;
  sigtap: string[];
  sigtap_vigente: string[];
  componente: string | null;
  lista_344: string | null;
  receita_344: string | null;
  busca: GeneratedAlways<string>;
}

interface ProtocolosTable {
  id: string;
  nome: string;
  portaria: string | null;
  atualizado_em: CalendarDate | null;
  fonte: string | null;
  observacoes: string | null;
}

interface ProtocoloMedicamentosTable {
  protocolo_id: string;
  medicamento_id: string;
  origem: 'protocolo' | 'sigtap';
  cids: Cid[] | null;
  sigtap: string[];
  quantidade_maxima: number | null;
  idade_minima_meses: number | null;
  idade_maxima_meses: number | null;
  situacao: string;
}

interface ProtocoloDocumentosTable {
  id: GeneratedAlways<number>;
  protocolo_id: string;
  ordem: number;
  fase: Fase;
  tipo: TipoDeExigencia;
  descricao: string;
  escala: Escala | null;
  modelo: string | null;
  substancias: string[] | null;
  cids: Cid[] | null;
  condicao: string | null;
  obrigatoriedade: DocumentoExigido['obrigatoriedade'];
  grupo_alternativa: string | null;
  validade_meses: number | null;
  periodicidade: string | null;
  fonte: string;
  certeza: string | null;
}

interface ProtocoloRegrasTable {
  id: GeneratedAlways<number>;
  protocolo_id: string;
  medicamento_id: string | null;
  substancia: string | null;
  tipo: string;
  expressao: string | null;
  descricao: string;
  fonte: string;
}

interface SigtapProcedimentosTable {
  codigo: string;
  nome: string;
  sexo: Sexo | null;
  idade_minima_meses: number | null;
  idade_maxima_meses: number | null;
  quantidade_maxima: number | null;
  cids: Cid[];
}

/** The tables of this slice: asking for another's is a compile error. */
export interface ProcessosDb {
  pacientes: PacientesTable;
  paciente_revisoes: PacienteRevisoesTable;
  processos: ProcessosTable;
  processo_revisoes: ProcessoRevisoesTable;
  renovacoes: RenovacoesTable;
  documentos_emitidos: DocumentosEmitidosTable;
  rascunhos: RascunhosTable;
  catalogo_cargas: CatalogoCargasTable;
  catalogo_pacotes: CatalogoPacotesTable;
  catalogo_ativacoes: CatalogoAtivacoesTable;
  catalogo_retirados: CatalogoRetiradosTable;
  protocolo_normas: ProtocoloNormasTable;
  doencas: DoencasTable;
  medicamentos: MedicamentosTable;
  protocolos: ProtocolosTable;
  protocolo_doencas: { protocolo_id: string; cid: Cid };
  protocolo_medicamentos: ProtocoloMedicamentosTable;
  protocolo_documentos: ProtocoloDocumentosTable;
  protocolo_regras: ProtocoloRegrasTable;
  regras: { id: string; ordem: number; dados: Json<unknown> };
  doenca_medicamentos: { cid: Cid; medicamento_id: string; sigtap: string[] };
  sigtap_procedimentos: SigtapProcedimentosTable;
}
