import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import { type Cid, semMarcas } from '@autocusto/dominio/comum/cid.ts';
import { type Fato, formato, inteiro, type Leitor, lista, listaOuTodos, opcional, texto, um } from './csv-table.ts';

/** The files of the packs of the catalogue: what each column holds. backend/catalogo/README.md says where they are from. */

const slug = formato<string>(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const cid: Leitor<Cid> = (celula) => formato<Cid>(/^[A-Z]\d{2}(\.\d)?$/)(semMarcas(celula));
const codigo = formato<string>(/^0604\d{6}$/);
const competencia = formato<string>(/^20\d{2}(0[1-9]|1[0-2])$/);
const data = formato<CalendarDate>(/^(19|20)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const sexo = opcional(um('F', 'M'));
const escala = opcional(um('edss', 'meem', 'cdr', 'lanss', 'eva'));
const fase = um('solicitacao', 'renovacao', 'monitoramento');

const DOENCAS = {
  arquivo: 'doencas.csv',
  chave: ['cid'],
  colunas: { cid, nome: texto, categoria: formato<string>(/^[A-Z]\d{2}$/), categoria_nome: texto, sexo },
} as const;

const MEDICAMENTOS = {
  arquivo: 'medicamentos.csv',
  chave: ['id'],
  colunas: {
    id: slug,
    nome: texto,
    dosagem: opcional(texto),
    apresentacao: texto,
    substancia: slug,
    sigtap: lista(codigo),
    componente: opcional(um('ceaf', 'ceaf_ate_202003', 'basico')),
  },
} as const;

const LISTA_344 = {
  arquivo: 'lista_344.csv',
  chave: ['substancia'],
  colunas: {
    substancia: slug,
    lista: formato<string>(/^(A[1-3]|B[12]|C[1-5])$/),
    receita: um('controle_especial', 'notificacao_a', 'notificacao_b', 'notificacao_retinoides'),
    certeza: um('certa', 'provavel', 'conferir'),
    observacoes: opcional(texto),
  },
} as const;

const PROTOCOLOS = {
  arquivo: 'protocolos.csv',
  chave: ['id'],
  colunas: {
    id: slug,
    nome: texto,
    portaria: opcional(texto),
    atualizado_em: opcional(data),
    fonte: texto,
    observacoes: opcional(texto),
  },
} as const;

const PROTOCOLO_CID = {
  arquivo: 'protocolo_cid.csv',
  chave: ['protocolo_id', 'cid'],
  colunas: { protocolo_id: slug, cid },
} as const;

const PROTOCOLO_MEDICAMENTO = {
  arquivo: 'protocolo_medicamento.csv',
  chave: ['protocolo_id', 'medicamento_id'],
  colunas: {
    protocolo_id: slug,
    medicamento_id: slug,
    cids: listaOuTodos(cid),
    /** What is said of it while no code in force accepts it. */
    situacao: um('vigente', 'fora_do_grupo_0604', 'nao_ceaf', 'sem_codigo'),
  },
} as const;

const DOCUMENTOS = {
  arquivo: 'protocolo_documento.csv',
  chave: ['protocolo_id', 'ordem'],
  colunas: {
    protocolo_id: slug,
    ordem: inteiro,
    fase,
    tipo: um('exame', 'relatorio', 'escala', 'lme', 'termo', 'documento', 'receita'),
    escala,
    descricao: texto,
    substancias: listaOuTodos(slug),
    condicao: opcional(texto),
    obrigatoriedade: um('obrigatorio', 'criterio_prescritor', 'alternativa', 'recomendacao_pcdt', 'nao_informada'),
    grupo_alternativa: opcional(formato<string>(/^g\d+-\d-de-\d$/)),
    validade_meses: opcional(inteiro),
    periodicidade: opcional(texto),
    fonte: texto,
  },
} as const;

const DOCUMENTOS_ADICIONAIS = {
  arquivo: 'protocolo_documento_adicional.csv',
  chave: ['protocolo_id', 'tipo', 'escala', 'substancias'],
  colunas: {
    protocolo_id: slug,
    fases: lista(fase),
    tipo: um('escala', 'monitoramento', 'exames'),
    escala,
    modelo: opcional(formato<string>(/^[a-z0-9]+(_[a-z0-9]+)*$/)),
    substancias: listaOuTodos(slug),
    cids: listaOuTodos(cid),
    descricao: texto,
    fonte: texto,
    certeza: um('certa', 'provavel', 'conferir'),
  },
} as const;

const REGRAS = {
  arquivo: 'protocolo_regra.csv',
  chave: ['protocolo_id', 'medicamento_id', 'substancia', 'tipo', 'expressao', 'descricao'],
  colunas: {
    protocolo_id: slug,
    medicamento_id: opcional(slug),
    substancia: opcional(slug),
    tipo: um('especialidade', 'idade', 'sexo', 'dose_maxima', 'exame_obrigatorio', 'contraindicacao', 'outro'),
    expressao: opcional(texto),
    descricao: texto,
    fonte: texto,
  },
} as const;

const PROCEDIMENTOS = {
  arquivo: 'sigtap_procedimento.csv',
  chave: ['codigo'],
  colunas: {
    codigo,
    nome: texto,
    competencia,
    sexo,
    idade_minima_meses: opcional(inteiro),
    idade_maxima_meses: opcional(inteiro),
    quantidade_maxima: opcional(inteiro),
  },
} as const;

const PROCEDIMENTO_CID = {
  arquivo: 'sigtap_procedimento_cid.csv',
  chave: ['codigo', 'cid'],
  colunas: { codigo, cid, competencia },
} as const;

const SEM_PROTOCOLO = {
  arquivo: 'medicamento_cid_sem_protocolo.csv',
  chave: ['substancia', 'cid'],
  colunas: { substancia: slug, cid },
} as const;

const certeza = um('alta', 'media', 'baixa');
const sha256 = formato<string>(/^[0-9a-f]{64}$/);
const uf = formato<string>(/^[A-Z]{2}$/);

const FONTES = {
  arquivo: 'fontes.csv',
  chave: ['id'],
  colunas: {
    id: slug,
    norma: texto,
    data: opcional(data),
    consultada_em: opcional(data),
    url: opcional(texto),
    sha256: opcional(sha256),
    certeza,
    uf: opcional(uf),
    observacoes: opcional(texto),
  },
} as const;

/** An annex changes under the same norm: a version is the norm, its date, the annex's date and the text's hash. */
const NORMAS = {
  arquivo: 'protocolo_norma.csv',
  chave: ['protocolo_id', 'valido_de'],
  colunas: {
    protocolo_id: slug,
    norma: texto,
    data_norma: opcional(data),
    anexo_em: opcional(data),
    valido_de: data,
    valido_ate: opcional(data),
    url: opcional(texto),
    sha256: opcional(sha256),
    fonte: texto,
    certeza,
    observacoes: opcional(texto),
  },
} as const;

const RETIRADOS = {
  arquivo: 'retirados.csv',
  chave: ['tipo', 'id', 'cid'],
  colunas: {
    tipo: um('doenca', 'medicamento', 'protocolo'),
    id: formato<string>(/^([A-Z]\d{2}(\.\d)?|[a-z0-9]+(-[a-z0-9]+)*)$/),
    /** Of a protocolo that goes on for its other CIDs. */
    cid: opcional(cid),
    retirado_em: data,
    substituido_por: lista(formato<string>(/^([A-Z]\d{2}(\.\d)?|[a-z0-9]+(-[a-z0-9]+)*)$/)),
    motivo: texto,
    fonte: texto,
    certeza,
  },
} as const;

const SIGTAP_CID = { arquivo: 'sigtap_cid.csv', chave: ['cid'], colunas: { cid, nome: texto } } as const;

const SIGTAP_DESCRICAO = {
  arquivo: 'sigtap_descricao.csv',
  chave: ['codigo'],
  colunas: { codigo, descricao: texto },
} as const;

/** Two kinds of packs, because they come at two paces: what protocolos say, and each month's SIGTAP. */
export const TABELAS = {
  protocolos: {
    fontes: FONTES,
    doencas: DOENCAS,
    medicamentos: MEDICAMENTOS,
    lista344: LISTA_344,
    protocolos: PROTOCOLOS,
    normas: NORMAS,
    protocoloCid: PROTOCOLO_CID,
    protocoloMedicamento: PROTOCOLO_MEDICAMENTO,
    documentos: DOCUMENTOS,
    documentosAdicionais: DOCUMENTOS_ADICIONAIS,
    regras: REGRAS,
    semProtocolo: SEM_PROTOCOLO,
    retirados: RETIRADOS,
  },
  sigtap: {
    fontes: FONTES,
    procedimentos: PROCEDIMENTOS,
    procedimentoCid: PROCEDIMENTO_CID,
    sigtapCid: SIGTAP_CID,
    descricoes: SIGTAP_DESCRICAO,
  },
} as const;

/** Beside the tables of `protocolos`: the rules as data, one a line (decision 0033). */
export const ARQUIVO_DAS_REGRAS = 'regras.jsonl';

export type TipoDePacote = keyof typeof TABELAS;

type FatosDe<T extends TipoDePacote> = {
  readonly [N in keyof (typeof TABELAS)[T]]: (typeof TABELAS)[T][N] extends { readonly colunas: infer C }
    ? readonly Fato<C & Record<string, Leitor<unknown>>>[]
    : never;
};

export type FatosDosProtocolos = FatosDe<'protocolos'> & {
  /** As the file is; read when the facts that the rules name are there. */
  readonly regrasEmDados: string;
};
export type FatosDoSigtap = FatosDe<'sigtap'>;
