import { type Cns, parseCns } from '../comum/cns.ts';
import {
  type Cep,
  type Cnes,
  type Crm,
  type Rqe,
  type Telefone,
  type Uf,
  parseCep,
  parseCnes,
  parseCrm,
  parseRqe,
  parseTelefone,
  parseUf,
} from '../comum/identificadores.ts';
import { parseLinha } from '../comum/texto.ts';
import { parseFields } from '../comum/parse-fields.ts';

export interface DadosDoMedico {
  readonly nome: string;
  readonly crm: Crm;
  readonly crmUf: Uf;
  readonly cns: Cns;
  readonly especialidade: string;
  readonly rqe: Rqe | null;
}

export interface DadosDaClinica {
  readonly nome: string;
  readonly cnes: Cnes;
  readonly telefone: Telefone;
  readonly cep: Cep;
  readonly logradouro: string;
  readonly numero: string;
  readonly bairro: string;
  readonly cidade: string;
  readonly uf: Uf;
}

/** As typed: the same fields before anything was checked. */
export interface MedicoInformado {
  readonly nome: string;
  readonly crm: string;
  readonly crmUf: string;
  readonly cns: string;
  readonly especialidade: string;
  readonly rqe: string | null;
}

export type ClinicaInformada = { readonly [Field in keyof DadosDaClinica]: string };

/** @throws {CamposInvalidosError} naming every field that was refused. */
export function parseMedico({ nome, crm, crmUf, cns, especialidade, rqe }: MedicoInformado): DadosDoMedico {
  return parseFields({
    nome: () => parseLinha(nome),
    crm: () => parseCrm(crm),
    crmUf: () => parseUf(crmUf),
    cns: () => parseCns(cns),
    especialidade: () => parseLinha(especialidade),
    rqe: () => (rqe === null ? null : parseRqe(rqe)),
  });
}

/** @throws {CamposInvalidosError} naming every field that was refused. */
export function parseClinica(informada: ClinicaInformada): DadosDaClinica {
  return parseFields({
    nome: () => parseLinha(informada.nome),
    cnes: () => parseCnes(informada.cnes),
    telefone: () => parseTelefone(informada.telefone),
    cep: () => parseCep(informada.cep),
    logradouro: () => parseLinha(informada.logradouro),
    numero: () => parseLinha(informada.numero),
    bairro: () => parseLinha(informada.bairro),
    cidade: () => parseLinha(informada.cidade),
    uf: () => parseUf(informada.uf),
  });
}
