import { type Static, Type } from 'typebox';
import { InstantSchema, Linha, Uuid, Versao } from '../../../../shared/http/schemas.ts';

const Identificador = (description: string) => Type.String({ minLength: 1, maxLength: 24, description });
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const MedicoBody = Type.Object(
  {
    nome: Linha(120, 'Name as printed'),
    crm: Identificador('Council number; fixed once saved'),
    crm_uf: Identificador('State of the council; fixed once saved'),
    cns: Identificador('15 digits, with or without spaces; fixed once saved'),
    especialidade: Linha(120, 'As printed'),
    rqe: Type.Optional(Identificador('Registro de Qualificação de Especialista')),
  },
  { additionalProperties: false },
);

export const MedicoResponse = Type.Object({
  id: Uuid(),
  versao: Versao,
  nome: Type.String(),
  crm: Type.String(),
  crm_uf: Type.String(),
  cns: Type.String(),
  especialidade: Type.String(),
  rqe: Nullable(Type.String()),
  criado_em: InstantSchema,
  atualizado_em: InstantSchema,
});

export const ClinicaBody = Type.Object(
  {
    nome: Linha(120, 'Name as printed'),
    cnes: Identificador('7 digits; unique per usuario'),
    telefone: Identificador('Area code and number'),
    cep: Identificador('8 digits, with or without the hyphen'),
    logradouro: Linha(120),
    numero: Linha(20, 'Number, or S/N'),
    bairro: Linha(80),
    cidade: Linha(80),
    uf: Identificador('State'),
  },
  { additionalProperties: false },
);

export const ClinicaResponse = Type.Object({
  id: Uuid(),
  versao: Versao,
  emissor_id: Uuid('The medico at this clinica: who and where a request is issued'),
  nome: Type.String(),
  cnes: Type.String(),
  telefone: Type.String(),
  cep: Type.String(),
  logradouro: Type.String(),
  numero: Type.String(),
  bairro: Type.String(),
  cidade: Type.String(),
  uf: Type.String(),
  criado_em: InstantSchema,
  atualizado_em: InstantSchema,
});

export const ClinicasPage = Type.Object({
  itens: Type.Array(ClinicaResponse),
  proximo_cursor: Nullable(Type.String()),
});

export const EmissorResponse = Type.Object({
  id: Uuid(),
  medico: Type.Object({
    id: Uuid(),
    nome: Type.String(),
    crm: Type.String(),
    crm_uf: Type.String(),
    especialidade: Type.String(),
  }),
  clinica: Type.Object({
    id: Uuid(),
    nome: Type.String(),
    cnes: Type.String(),
    cidade: Type.String(),
    uf: Type.String(),
  }),
});

export const EmissoresPage = Type.Object({
  itens: Type.Array(EmissorResponse),
  proximo_cursor: Nullable(Type.String()),
});

export type MedicoBody = Static<typeof MedicoBody>;
export type MedicoResponse = Static<typeof MedicoResponse>;
export type ClinicaBody = Static<typeof ClinicaBody>;
export type ClinicaResponse = Static<typeof ClinicaResponse>;
export type EmissorResponse = Static<typeof EmissorResponse>;
