import { Type } from 'typebox';
import { Linha } from '../../../../../shared/http/schemas.ts';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const BuscaQuery = Type.Object(
  { busca: Linha(120, 'Every word a part of the name, accent-blind; a CID or its beginning') },
  { additionalProperties: false },
);

export const CidParams = Type.Object({ cid: Type.String({ minLength: 3, maxLength: 8 }) });
export const ProtocoloParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }) });

export const DoencasResponse = Type.Object({
  itens: Type.Array(
    Type.Object({
      cid: Type.String(),
      nome: Type.String(),
      por_medicamento: Nullable(Type.String({ description: 'The drug by which the disease was found' })),
    }),
  ),
});

export const Retirada = Type.Object(
  {
    desde: Type.String({ format: 'date' }),
    substituido_por: Type.Array(Type.String({ description: 'CID or id of the same kind' })),
    motivo: Type.String(),
    fonte: Type.String(),
    certeza: Type.Enum(['alta', 'media', 'baixa']),
  },
  { description: 'No longer in force since, and what replaced it' },
);

export const MedicamentoResponse = Type.Object({
  id: Type.String(),
  nome: Type.String(),
  dosagem: Type.String(),
  apresentacao: Type.String(),
  lista_344: Nullable(Type.String()),
  retirada: Type.Optional(Nullable(Retirada)),
});

export const MedicamentosResponse = Type.Object({ itens: Type.Array(MedicamentoResponse) });

export const MedicamentoDoCid = Type.Object({
  ...MedicamentoResponse.properties,
  substancia: Type.String({ description: 'As documents, fields and rules name it' }),
  receita_344: Nullable(Type.String()),
  origem: Type.Enum(['protocolo', 'sigtap']),
  vigente: Type.Boolean({ description: 'Accepted for the CID by the SIGTAP competence in force' }),
  quantidade_maxima: Nullable(Type.Integer({ description: 'Monthly maximum (SIGTAP)' })),
  idade_minima_meses: Nullable(Type.Integer()),
  idade_maxima_meses: Nullable(Type.Integer()),
  sexo: Nullable(Type.Enum(['F', 'M'], { description: 'The only one that SIGTAP accepts the drug for' })),
});

export const DocumentoDoProtocolo = Type.Object({
  fase: Type.String(),
  tipo: Type.String(),
  descricao: Type.String(),
  escala: Nullable(Type.String()),
  substancias: Nullable(Type.Array(Type.String())),
  condicao: Nullable(Type.String()),
  obrigatoriedade: Type.String({
    description: 'obrigatorio, criterio_prescritor, alternativa, recomendacao_pcdt or nao_informada',
  }),
  grupo_alternativa: Nullable(Type.String({ description: 'g1-2-de-3: any two of the three rows of group 1' })),
  validade_meses: Nullable(Type.Integer({ description: 'Maximum age of the paper' })),
  periodicidade: Nullable(Type.String()),
  fonte: Type.String(),
  certeza: Nullable(Type.String()),
});

/** A field that the protocolo adds to the form; its answer goes into `respostas` under `nome`. */
export const CampoDoProtocolo = Type.Object({
  nome: Type.String({ examples: ['edss'] }),
  rotulo: Type.String(),
  tipo: Type.Enum(['opcao', 'inteiro', 'itens']),
  opcoes: Type.Array(Type.Object({ valor: Type.String(), rotulo: Type.String() })),
  itens: Type.Array(
    Type.Object({
      nome: Type.String(),
      rotulo: Type.String(),
      maximo: Type.Integer({ description: 'Points' }),
      binario: Type.Boolean({ description: 'Answered yes (all points) or no (0)' }),
    }),
  ),
  minimo: Nullable(Type.Integer()),
  maximo: Nullable(Type.Integer()),
  fases: Type.Array(Type.String(), { description: 'Phases that do not go without it' }),
  substancias: Nullable(Type.Array(Type.String(), { description: 'Null = whatever is prescribed' })),
});

export const RegraDoProtocolo = Type.Object({
  tipo: Type.String(),
  descricao: Type.String(),
  expressao: Nullable(Type.String()),
  medicamento_id: Nullable(Type.String()),
  substancia: Nullable(Type.String()),
  fonte: Type.String(),
});

const ProtocoloBase = {
  id: Type.String(),
  nome: Type.String(),
  portaria: Nullable(Type.String()),
  atualizado_em: Nullable(Type.String()),
  retirada: Type.Optional(Nullable(Retirada)),
  medicamentos: Type.Array(MedicamentoDoCid),
  documentos: Type.Array(DocumentoDoProtocolo),
  campos: Type.Array(CampoDoProtocolo),
  regras: Type.Array(RegraDoProtocolo),
};

export const NormaResponse = Type.Object({
  norma: Type.String(),
  data_norma: Nullable(Type.String()),
  anexo_em: Nullable(Type.String({ description: 'The annex changes under the same act' })),
  valido_de: Type.String(),
  valido_ate: Nullable(Type.String({ description: 'Null = in force' })),
  url: Nullable(Type.String()),
  sha256: Nullable(Type.String({ description: 'Of the text, where it was seen' })),
  fonte: Type.String(),
  certeza: Type.Enum(['alta', 'media', 'baixa']),
  observacoes: Nullable(Type.String()),
});

export const DoencaResponse = Type.Object({
  cid: Type.String(),
  nome: Type.String(),
  retirada: Type.Optional(Nullable(Retirada)),
  protocolos: Type.Array(Type.Object(ProtocoloBase)),
  medicamentos_sem_protocolo: Type.Array(MedicamentoDoCid),
});

export const ProtocoloResponse = Type.Object({
  ...ProtocoloBase,
  doencas: Type.Array(Type.Object({ cid: Type.String(), nome: Type.String() })),
  observacoes: Nullable(Type.String()),
  normas: Type.Array(NormaResponse, { description: 'Versions of its text, from the oldest on' }),
});
