import { ALTURA_CM, PESO_KG, TAMANHOS_DO_PACIENTE as TAMANHOS } from '@autocusto/dominio/processos/paciente.ts';
import { type Static, Type } from 'typebox';
import { CalendarDateSchema, InstantSchema, Linha, Uuid, Versao } from '../../../../../shared/http/schemas.ts';

const Identificador = (description: string) => Type.String({ minLength: 1, maxLength: 24, description });

export const EnderecoFields = {
  cep: Identificador('8 digits, with or without punctuation'),
  logradouro: Linha(TAMANHOS.logradouro),
  numero: Linha(TAMANHOS.numero),
  complemento: Type.Optional(Linha(TAMANHOS.complemento)),
  bairro: Linha(TAMANHOS.bairro),
  cidade: Linha(TAMANHOS.cidade),
  uf: Identificador('State'),
};

const RacaCor = Type.Enum(['branca', 'preta', 'parda', 'amarela', 'indigena', 'sem_informacao']);

/** At least one of cpf and cns; identifiers are taken with or without punctuation and answered as digits. */
export const PacienteFields = {
  nome: Linha(TAMANHOS.nome, 'Full name'),
  cpf: Type.Optional(Identificador('Unique per usuario when present')),
  cns: Type.Optional(Identificador('Unique per usuario when present')),
  data_nascimento: Type.Optional(CalendarDateSchema),
  sexo: Type.Optional(Type.Enum(['M', 'F'])),
  nome_mae: Linha(TAMANHOS.nomeMae),
  peso_kg: Type.Number({ minimum: PESO_KG.minimo, maximum: PESO_KG.maximo }),
  altura_cm: Type.Number({ minimum: ALTURA_CM.minimo, maximum: ALTURA_CM.maximo }),
  incapaz: Type.Boolean(),
  nome_responsavel: Type.Optional(Linha(TAMANHOS.nomeResponsavel, 'Required when incapaz')),
  raca_cor: RacaCor,
  etnia: Type.Optional(Linha(TAMANHOS.etnia, 'Ethnic group when indigena')),
  telefones: Type.Optional(Type.Array(Identificador('Area code and number'), { maxItems: 2 })),
  email: Type.Optional(Type.String({ format: 'email', maxLength: TAMANHOS.email })),
  endereco: Type.Object(EnderecoFields, { additionalProperties: false }),
};

export const PacienteBody = Type.Object(PacienteFields, { additionalProperties: false });

export const EditarPacienteBody = Type.Object(
  { ...PacienteFields, motivo: Type.Optional(Linha(200, 'Why it changes; kept in the history')) },
  { additionalProperties: false },
);

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const CamposDoPaciente = {
  nome: Type.String(),
  cpf: Nullable(Type.String()),
  cns: Nullable(Type.String()),
  data_nascimento: Nullable(CalendarDateSchema),
  sexo: Nullable(Type.String()),
  nome_mae: Type.String(),
  peso_kg: Type.Number(),
  altura_cm: Type.Number(),
  incapaz: Type.Boolean(),
  nome_responsavel: Nullable(Type.String()),
  raca_cor: RacaCor,
  etnia: Nullable(Type.String()),
  telefones: Type.Array(Type.String()),
  email: Nullable(Type.String()),
  endereco: Type.Object({ ...EnderecoFields, complemento: Type.Optional(Type.String()) }),
};

export const PacienteResponse = Type.Object({
  id: Uuid(),
  versao: Versao,
  ...CamposDoPaciente,
  criado_em: InstantSchema,
  atualizado_em: InstantSchema,
});

export const PacientesPage = Type.Object({
  itens: Type.Array(PacienteResponse),
  proximo_cursor: Nullable(Type.String()),
});

export const BuscaPacienteBody = Type.Object(
  {
    termo: Linha(
      120,
      "Parts of the patient's or the mother's name in any order, or at least 4 first digits of the CPF or CNS",
    ),
  },
  { additionalProperties: false },
);

/** What a search shows of a paciente, with the processos that it already has. */
export const BuscaPacienteResponse = Type.Object({
  itens: Type.Array(
    Type.Object({
      id: Uuid(),
      nome: Type.String(),
      cpf: Nullable(Type.String()),
      cns: Nullable(Type.String()),
      data_nascimento: Nullable(CalendarDateSchema),
      nome_mae: Type.String(),
      processos: Type.Array(Type.Object({ id: Uuid(), cid: Type.String() })),
    }),
  ),
});

export type PacienteBody = Static<typeof PacienteBody>;
