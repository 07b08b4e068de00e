/** Checks of the form, so that a slip shows while typing. The server checks again and has the last word. */
import { dataParaIso, digitos } from './formatos';

export const OBRIGATORIO = 'Preencha este campo.';

export function cpfValido(value: string): boolean {
  const bare = digitos(value);
  if (bare.length !== 11 || /^(\d)\1{10}$/.test(bare)) return false;
  const check = (length: number) => {
    let sum = 0;
    for (let i = 0; i < length; i += 1) sum += Number(bare[i]) * (length + 1 - i);
    return String(((sum * 10) % 11) % 10);
  };
  return bare.endsWith(check(9) + check(10));
}

/** Definitive (1, 2) and provisional (7, 8, 9) numbers both close modulo 11 with weights 15 to 1. */
export function cnsValido(value: string): boolean {
  const bare = digitos(value);
  if (!/^[12789]\d{14}$/.test(bare)) return false;
  return [...bare].reduce((total, digit, i) => total + Number(digit) * (15 - i), 0) % 11 === 0;
}

type Regra = (value: string | undefined) => true | string;

const opcional =
  (test: (value: string) => boolean, message: string): Regra =>
  (value) =>
    !value?.trim() || test(value) || message;

/** For React Hook Form's `validate`; an empty field passes, `required` speaks of it. */
export const regras = {
  cpf: opcional(cpfValido, 'Este CPF não confere. Verifique os dígitos.'),
  cns: opcional(cnsValido, 'Este CNS não confere. São 15 dígitos; verifique um a um.'),
  cnes: opcional((v) => digitos(v).length === 7, 'O CNES tem 7 dígitos.'),
  cep: opcional((v) => digitos(v).length === 8, 'O CEP tem 8 dígitos.'),
  telefone: opcional((v) => [10, 11, 12, 13].includes(digitos(v).length), 'Digite o DDD e o número.'),
  data: opcional((v) => dataParaIso(v) !== undefined, 'Esta data não existe. Use DD/MM/AAAA.'),
  email: opcional((v) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(v.trim()), 'Este e-mail está incompleto.'),
  preenchido: ((v) => Boolean(v?.trim()) || OBRIGATORIO) as Regra,
};
