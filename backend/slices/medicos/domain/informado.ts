import { parseCns } from '../../../shared/domain/cns.ts';
import {
  parseCep,
  parseCnes,
  parseCrm,
  parseRqe,
  parseTelefone,
  parseUf,
} from '../../../shared/domain/identificadores.ts';
import { parseLinha } from '../../../shared/domain/linha.ts';
import { parseFields } from '../../../shared/domain/parse-fields.ts';
import type { DadosDaClinica } from './clinica.ts';
import type { DadosDoMedico } from './medico.ts';

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
  const { crm_uf, ...lidos } = parseFields({
    nome: () => parseLinha(nome),
    crm: () => parseCrm(crm),
    crm_uf: () => parseUf(crmUf),
    cns: () => parseCns(cns),
    especialidade: () => parseLinha(especialidade),
    rqe: () => (rqe === null ? null : parseRqe(rqe)),
  });
  return { ...lidos, crmUf: crm_uf };
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
