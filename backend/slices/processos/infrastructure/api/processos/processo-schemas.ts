import { ESCALAS, ESCOLARIDADE_MAXIMA } from '@autocusto/dominio/processos/escalas.ts';
import {
  MAX_MEDICAMENTOS,
  MESES,
  QUANTIDADE_MAXIMA,
  TAMANHOS_DA_PRESCRICAO,
} from '@autocusto/dominio/processos/prescricao.ts';
import { TAMANHOS_DA_EMISSAO, TAMANHOS_DO_PROCESSO } from '@autocusto/dominio/processos/processo-completude.ts';
import { type Static, Type } from 'typebox';
import {
  CalendarDateSchema,
  InstantSchema,
  Linha,
  PageQuery,
  Texto,
  Uuid,
  Versao,
} from '../../../../../shared/http/schemas.ts';
import { PacienteFields, PacienteResponse } from '../pacientes/paciente-schemas.ts';

const Quantidade = Type.Integer({ minimum: 0, maximum: QUANTIDADE_MAXIMA, description: 'Units in the month' });

const Mes = Type.Object(
  {
    posologia: Type.String({
      maxLength: TAMANHOS_DA_PRESCRICAO.posologia,
      description: 'Mode of use in that month, as printed; may be empty only when quantidade is 0',
    }),
    quantidade: Quantidade,
  },
  { additionalProperties: false },
);

const Prescricao = Type.Object(
  {
    medicamento_id: Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '^[a-z0-9-]+$',
      description: 'Medicamento of the catalogue',
    }),
    via: Linha(TAMANHOS_DA_PRESCRICAO.via, 'Route, e.g. oral'),
    meses: Type.Array(Mes, { minItems: MESES, maxItems: MESES }),
  },
  { additionalProperties: false },
);

/** More than any scale asks. */
const MAX_PERGUNTAS = 60;

const Pontos = Type.Record(Type.String({ maxLength: 60 }), Type.Integer({ minimum: 0, maximum: 30 }), {
  maxProperties: MAX_PERGUNTAS,
});

/** Answers to the protocolo's own fields; which are asked, the catalogue says. */
export const Respostas = Type.Object(
  {
    edss: Type.Optional(Type.String({ maxLength: 4, examples: ['3.5'] })),
    edss_data: Type.Optional(CalendarDateSchema),
    cdr: Type.Optional(Type.String({ maxLength: 3, examples: ['1'] })),
    cdr_dominios: Type.Optional(
      Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 3 }), { maxProperties: MAX_PERGUNTAS }),
    ),
    cdr_data: Type.Optional(CalendarDateSchema),
    eva: Type.Optional(Type.Integer({ minimum: ESCALAS.eva.minimo, maximum: ESCALAS.eva.maximo })),
    eva_data: Type.Optional(CalendarDateSchema),
    lanss: Type.Optional(Pontos),
    lanss_data: Type.Optional(CalendarDateSchema),
    meem: Type.Optional(Pontos),
    meem_data: Type.Optional(CalendarDateSchema),
    escolaridade_anos: Type.Optional(Type.Integer({ minimum: 0, maximum: ESCOLARIDADE_MAXIMA })),
  },
  { additionalProperties: false },
);

const PreenchidoPor = Type.Enum(['paciente', 'mae', 'responsavel', 'medico', 'outro'], { description: 'LME item 18' });
const DocumentoPaciente = Type.Enum(['cpf', 'cns'], {
  description: 'LME item 21; must be present on the paciente',
});
const PoliticaDatas = Type.Enum(['30_dias', 'mesmo_dia'], { description: 'Default 30_dias' });

const Conteudo = {
  emissor_id: Uuid('Emissor of the usuario (medico at a clinica)'),
  protocolo_id: Type.Optional(Linha(200, 'Needed only when the CID belongs to several protocolos')),
  primeira_vez: Type.Optional(Type.Boolean({ description: 'Overrides what the history says' })),
  anamnese: Texto(TAMANHOS_DO_PROCESSO.anamnese, 'LME item 11'),
  tratou: Type.Boolean({ description: 'LME item 12' }),
  tratamentos_previos: Type.Optional(
    Type.String({ maxLength: TAMANHOS_DO_PROCESSO.tratamentosPrevios, description: 'Required when tratou' }),
  ),
  preenchido_por: PreenchidoPor,
  preenchido_por_nome: Type.Optional(
    Linha(TAMANHOS_DO_PROCESSO.preenchidoPorNome, 'Required when preenchido_por is outro'),
  ),
  preenchido_por_cpf: Type.Optional(
    Type.String({ maxLength: 20, description: 'Required when preenchido_por is outro' }),
  ),
  imprimir_campos_19_a_22: Type.Optional(Type.Boolean({ description: 'Default: only when the medico fills' })),
  documento_paciente: DocumentoPaciente,
  politica_datas: Type.Optional(PoliticaDatas),
  medicamentos: Type.Array(Prescricao, { minItems: 1, maxItems: MAX_MEDICAMENTOS }),
  respostas: Type.Optional(Respostas),
};

/** Exactly one of paciente_id and paciente. */
export const AbrirProcessoBody = Type.Object(
  {
    paciente_id: Type.Optional(Uuid('A stored paciente of the usuario')),
    paciente: Type.Optional(Type.Object(PacienteFields, { additionalProperties: false })),
    cid: Type.String({
      minLength: 3,
      maxLength: 8,
      examples: ['G40.0'],
      description: 'CID-10, with or without the dot',
    }),
    ...Conteudo,
  },
  { additionalProperties: false },
);

export const EditarProcessoBody = Type.Object(
  {
    paciente_id: Uuid(),
    cid: Type.String({ minLength: 3, maxLength: 8, description: "Fixed: must be the processo's own" }),
    ...Conteudo,
  },
  { additionalProperties: false },
);

export const MedicamentoPrescritoResponse = Type.Object({
  medicamento_id: Type.String(),
  nome: Type.String(),
  dosagem: Type.String(),
  apresentacao: Type.String(),
  lista_344: Type.Union([Type.String(), Type.Null()]),
  via: Type.String(),
  meses: Type.Array(Type.Object({ posologia: Type.String(), quantidade: Type.Integer() })),
});

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const ProcessoResponse = Type.Object({
  id: Uuid(),
  versao: Versao,
  paciente_id: Uuid(),
  paciente: PacienteResponse,
  cid: Type.String(),
  doenca_nome: Type.String(),
  emissor_id: Uuid(),
  protocolo_id: Nullable(Type.String()),
  protocolo_nome: Nullable(Type.String()),
  primeira_vez: Nullable(Type.Boolean({ description: 'The override, while it holds: until the next renovacao' })),
  anamnese: Type.String(),
  tratou: Type.Boolean(),
  tratamentos_previos: Nullable(Type.String()),
  preenchido_por: PreenchidoPor,
  preenchido_por_nome: Nullable(Type.String()),
  preenchido_por_cpf: Nullable(Type.String()),
  imprimir_campos_19_a_22: Type.Boolean(),
  documento_paciente: DocumentoPaciente,
  politica_datas: PoliticaDatas,
  medicamentos: Type.Array(MedicamentoPrescritoResponse),
  respostas: Respostas,
  criado_em: InstantSchema,
  atualizado_em: InstantSchema,
});

export const ProcessoResumo = Type.Object({
  id: Uuid(),
  versao: Versao,
  paciente_id: Uuid(),
  paciente_nome: Type.String(),
  paciente_cpf: Nullable(Type.String()),
  paciente_cns: Nullable(Type.String()),
  cid: Type.String(),
  doenca_nome: Type.String(),
  medicamentos: Type.Array(Type.String({ description: 'Name and strength' })),
  ultima_data: Nullable(CalendarDateSchema),
  vence_em: Nullable(CalendarDateSchema),
  criado_em: InstantSchema,
  atualizado_em: InstantSchema,
});

export const ProcessosPage = Type.Object({
  itens: Type.Array(ProcessoResumo),
  proximo_cursor: Nullable(Type.String()),
});

export const Aviso = Type.Object({
  codigo: Type.String(),
  mensagem: Type.String({ description: 'pt-BR' }),
  fonte: Type.String({ description: 'Norm or data that the warning comes from' }),
  severidade: Type.Optional(Type.Enum(['aviso', 'informacao'], { description: 'Absent = aviso' })),
  campo: Type.Optional(Type.String({ description: 'Where it is mended, as a field error would name it' })),
});

export const EmitirBody = Type.Object(
  {
    data: CalendarDateSchema,
    relatorio: Type.Optional(Type.String({ maxLength: TAMANHOS_DA_EMISSAO.relatorio })),
    exames: Type.Optional(
      Type.Array(Type.String({ maxLength: TAMANHOS_DA_EMISSAO.exame }), { maxItems: TAMANHOS_DA_EMISSAO.exames }),
    ),
    renovar: Type.Optional(
      Type.Boolean({
        description: 'Registers the renovacao of the date with the packet; asked for after a cycle ended',
      }),
    ),
  },
  { additionalProperties: false },
);

/** The same, before anything is decided: without a date, as if it were issued today. */
export const ValidarBody = Type.Partial(EmitirBody, { additionalProperties: false });

/** A whole request as the form holds it, saved or not. */
export const ValidarPedidoBody = Type.Object(
  {
    processo_id: Type.Optional(Uuid('The processo being edited')),
    paciente: Type.Object(PacienteFields, { additionalProperties: false }),
    cid: AbrirProcessoBody.properties.cid,
    ...Conteudo,
    ...ValidarBody.properties,
  },
  { additionalProperties: false },
);

/** What would be issued, and what would be said about it, without issuing. */
export const ValidacaoResponse = Type.Object({
  documentos: Type.Array(Type.Object({ tipo: Type.String(), titulo: Type.String(), motivo: Type.String() })),
  erros: Type.Array(Type.Object({ field: Type.String(), code: Type.String(), message: Type.String() })),
  avisos: Type.Array(Aviso),
  primeira_vez: Nullable(Type.Boolean({ description: 'null when it cannot be laid out' })),
  ciclo_encerrado_em: Nullable(
    Type.String({ description: 'The date is past the end of the cycle: only the renewal can be issued, and is told' }),
  ),
});

export const TipoDocumento = Type.Enum(['lme', 'receita', 'escala', 'medicamento', 'ter', 'relatorio', 'exames']);

const CatalogoDaEmissaoResponse = Type.Object(
  {
    pacotes: Type.Array(Type.Object({ tipo: Type.String(), nome: Type.String(), sha256: Type.String() })),
    norma: Nullable(
      Type.Object({
        norma: Type.String(),
        data_norma: Nullable(Type.String()),
        anexo_em: Nullable(Type.String()),
        sha256: Nullable(Type.String()),
      }),
    ),
  },
  { description: 'Facts that it was made with: the packs, and the text of the protocolo that was valid on its date' },
);

export const DocumentoEmitidoResponse = Type.Object({
  id: Uuid(),
  processo_id: Uuid(),
  renovacao_id: Nullable(Uuid('Cycle that it belongs to; null = the first')),
  processo_versao: Versao,
  data: CalendarDateSchema,
  primeira_vez: Type.Boolean(),
  documentos: Type.Array(
    Type.Object({ tipo: TipoDocumento, titulo: Type.String(), paginas: Type.Integer(), motivo: Type.String() }),
  ),
  avisos: Type.Array(Aviso),
  catalogo: Nullable(CatalogoDaEmissaoResponse),
  sha256: Type.String(),
  bytes: Type.Integer(),
  url: Type.String({ examples: ['/api/pdf/documentos/0193f6c0-7a00-7000-8000-000000000001'] }),
  criado_em: InstantSchema,
});

export const ListarProcessosQuery = Type.Object(
  { ...PageQuery.properties, paciente_id: Type.Optional(Uuid('Only those of the paciente')) },
  { additionalProperties: false },
);

export const RenovarBody = Type.Object({ data: CalendarDateSchema }, { additionalProperties: false });

export const RenovacaoResponse = Type.Object({
  id: Uuid(),
  processo_id: Uuid(),
  data: CalendarDateSchema,
  processo_versao: Type.Integer(),
  criado_em: InstantSchema,
});

/** A page of the issued documents; the newest thousand revisions and all renewals come with each. */
export const HistoricoQuery = Type.Object(
  {
    limite: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 100 })),
    cursor: PageQuery.properties.cursor,
  },
  { additionalProperties: false },
);

/** Revisions, renewals and issued documents, each newest first. */
export const HistoricoResponse = Type.Object({
  revisoes: Type.Array(Type.Object({ versao: Type.Integer(), criado_em: InstantSchema })),
  renovacoes: Type.Array(RenovacaoResponse),
  documentos: Type.Array(
    Type.Object({
      ...DocumentoEmitidoResponse.properties,
      emitido_por: Uuid('Who issued it and is printed on it: the medico, or their substitute'),
      emitido_por_nome: Nullable(Type.String()),
    }),
  ),
  proximo_cursor: Nullable(Type.String({ description: 'Of documentos' })),
});

export const VencimentosQuery = Type.Object(
  {
    ate: Type.Optional(CalendarDateSchema),
    limite: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 100 })),
    cursor: PageQuery.properties.cursor,
  },
  { additionalProperties: false },
);

export const LoteBody = Type.Object(
  {
    itens: Type.Array(Type.Object({ processo_id: Uuid(), data: CalendarDateSchema }, { additionalProperties: false }), {
      minItems: 1,
      maxItems: 50,
    }),
  },
  { additionalProperties: false },
);

/** One entry an item asked for, in order: issued, or the problem that refused it. The batch is not all or nothing. */
export const LoteResponse = Type.Object({
  itens: Type.Array(
    Type.Object({
      processo_id: Uuid(),
      documento: Nullable(DocumentoEmitidoResponse),
      problema: Nullable(
        Type.Object({
          code: Type.String(),
          title: Type.String(),
          action: Type.String(),
          errors: Type.Array(Type.Object({ field: Type.String(), code: Type.String(), message: Type.String() })),
        }),
      ),
    }),
  ),
});

export const RascunhoBody = Type.Object(
  {
    processo_id: Type.Optional(Uuid('The processo being edited')),
    conteudo: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown(), {
      description: 'The form as typed, complete or not; kept as it is',
    }),
  },
  { additionalProperties: false },
);

export const RascunhoResponse = Type.Object({
  id: Uuid(),
  versao: Versao,
  processo_id: Nullable(Uuid()),
  conteudo: Type.Record(Type.String(), Type.Unknown()),
  criado_em: InstantSchema,
  atualizado_em: InstantSchema,
});

/** What a list shows of each; the form itself is read one at a time. */
export const RascunhoResumo = Type.Object({
  id: Uuid(),
  versao: Versao,
  processo_id: Nullable(Type.String({ description: 'The processo being edited, as the form or its owner says' })),
  cid: Nullable(Type.String()),
  doenca_nome: Nullable(Type.String()),
  paciente_id: Nullable(Type.String()),
  paciente_nome: Nullable(Type.String()),
  paciente_cpf: Nullable(Type.String()),
  paciente_cns: Nullable(Type.String()),
  criado_em: InstantSchema,
  atualizado_em: InstantSchema,
});

export const RascunhosPage = Type.Object({
  itens: Type.Array(RascunhoResumo, { description: 'As typed, complete or not, and at most 200 characters of each' }),
  proximo_cursor: Nullable(Type.String()),
});

export type AbrirProcessoBody = Static<typeof AbrirProcessoBody>;
export type ValidarPedidoBody = Static<typeof ValidarPedidoBody>;
export type EditarProcessoBody = Static<typeof EditarProcessoBody>;
export type Respostas = Static<typeof Respostas>;
