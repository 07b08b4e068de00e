import { type Static, Type } from 'typebox';
import { CalendarDateSchema, InstantSchema, Linha, Uuid, Versao } from '../../../../shared/http/schemas.ts';

const Identificador = (description: string) => Type.String({ minLength: 1, maxLength: 24, description });

export const EnderecoFields = {
  cep: Identificador('8 digits, with or without punctuation'),
  logradouro: Linha(120),
  numero: Linha(20),
  complemento: Type.Optional(Linha(60)),
  bairro: Linha(80),
  cidade: Linha(80),
  uf: Identificador('State'),
};

const RacaCor = Type.Enum(['branca', 'preta', 'parda', 'amarela', 'indigena', 'sem_informacao']);

/** At least one of cpf and cns; identifiers are taken with or without punctuation and answered as digits. */
export const PacienteFields = {
  nome: Linha(120, 'Full name'),
  cpf: Type.Optional(Identificador('Unique per usuario when present')),
  cns: Type.Optional(Identificador('Unique per usuario when present')),
  data_nascimento: Type.Optional(CalendarDateSchema),
  sexo: Type.Optional(Type.Enum(['M', 'F'])),
  nome_mae: Linha(120),
  peso_kg: Type.Number({ minimum: 0.3, maximum: 500 }),
  altura_cm: Type.Number({ minimum: 20, maximum: 272 }),
  incapaz: Type.Boolean(),
  nome_responsavel: Type.Optional(Linha(120, 'Required when incapaz')),
  raca_cor: RacaCor,
  etnia: Type.Optional(Linha(60, 'Ethnic group when indigena')),
  telefones: Type.Optional(Type.Array(Identificador('Area code and number'), { maxItems: 2 })),
  email: Type.Optional(Type.String({ format: 'email', maxLength: 200 })),
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
