import { parseCns } from '@autocusto/dominio/comum/cns.ts';
import { parseCep, parseCnes, parseCrm, parseTelefone } from '@autocusto/dominio/comum/identificadores.ts';
import { digitos } from '@/shared/utils/formatos';
import { regra } from '@/shared/utils/validacao';

/** Apart from the rules that every form has: the screens without a medico do not carry these. */
export const identificadores = {
  cns: regra(parseCns, digitos),
  crm: regra(parseCrm, (texto) => texto),
  cnes: regra(parseCnes, digitos),
  cep: regra(parseCep, digitos),
  telefone: regra(parseTelefone, digitos),
};
