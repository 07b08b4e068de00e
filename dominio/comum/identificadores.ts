import type { Brand } from './brand.ts';
import { ValorInvalidoError } from './valor-invalido-error.ts';

export type Cnes = Brand<string, 'Cnes'>;
export type Cep = Brand<string, 'Cep'>;
export type Telefone = Brand<string, 'Telefone'>;
export type Crm = Brand<string, 'Crm'>;
export type Rqe = Brand<string, 'Rqe'>;
export type Uf = Brand<string, 'Uf'>;

export const UFS = 'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO'.split(' ');

const onlyDigits = (input: string): string => input.replace(/[.\-/()\s]/g, '');

/** 7 digits (Cadastro Nacional de Estabelecimentos de Saúde). */
export function parseCnes(input: string): Cnes {
  return digitsOf<Cnes>(input, /^\d{7}$/, 'cnes_invalido', 'O CNES não confere.', 'Informe os 7 dígitos do CNES.');
}

/** 8 digits. */
export function parseCep(input: string): Cep {
  return digitsOf<Cep>(input, /^\d{8}$/, 'cep_invalido', 'O CEP não confere.', 'Informe os 8 dígitos do CEP.');
}

/** Only before a whole number: 55 is an area code too. */
const DDI = /^\+?55(?=[1-9]\d{9,10}$)/;

/** Area code + 8 or 9 digits; the `+55` of this country may stand before them and is not kept. */
export function parseTelefone(input: string): Telefone {
  return digitsOf<Telefone>(
    onlyDigits(input).replace(DDI, ''),
    /^[1-9]\d{9,10}$/,
    'telefone_invalido',
    'O telefone não confere.',
    'Informe o DDD e o número, com 10 ou 11 dígitos.',
  );
}

/** Council number without its dots; the state is apart. */
export function parseCrm(input: string): Crm {
  return digitsOf<Crm>(input, /^\d{1,10}$/, 'crm_invalido', 'O CRM não confere.', 'Informe só os dígitos do CRM.');
}

export function parseRqe(input: string): Rqe {
  return digitsOf<Rqe>(input, /^\d{1,10}$/, 'rqe_invalido', 'O RQE não confere.', 'Informe só os dígitos do RQE.');
}

export function parseUf(input: string): Uf {
  const uf = input.trim().toUpperCase();
  if (!isUf(uf)) throw new ValorInvalidoError('uf_invalida', 'A UF não existe.', 'Escolha uma das 27 unidades.');
  return uf;
}

function isUf(uf: string): uf is Uf {
  return UFS.includes(uf);
}

function digitsOf<T extends string>(input: string, shape: RegExp, code: string, message: string, action: string): T {
  const digits = onlyDigits(input);
  const matches = (value: string): value is T => shape.test(value);
  if (!matches(digits)) throw new ValorInvalidoError(code, message, action);
  return digits;
}
