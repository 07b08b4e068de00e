import { parseCns, type Cns } from '../comum/cns.ts';
import { type Crm, parseCrm, parseUf, type Uf } from '../comum/identificadores.ts';
import { parseLinha } from '../comum/texto.ts';
import { parseFields } from '../comum/parse-fields.ts';

/** Os números que dizem quem assina: só um administrador os corrige, e o médico vê a correção. */
export interface Registro {
  readonly nome: string;
  readonly crm: Crm;
  readonly crmUf: Uf;
  readonly cns: Cns;
  readonly versao: number;
}

export interface CorrecaoInformada {
  readonly crm: string;
  readonly crmUf: string;
  readonly cns: string;
  readonly motivo: string;
}

export interface Correcao extends Pick<Registro, 'crm' | 'crmUf' | 'cns'> {
  readonly motivo: string;
}

/** One field that was corrected, as its medico sees it. */
export interface CorrecaoFeita {
  readonly id: string;
  readonly campo: 'crm' | 'crm_uf' | 'cns';
  readonly anterior: string;
  readonly novo: string;
  readonly motivo: string;
  readonly em: Date;
}

/** @throws {CamposInvalidosError} naming every field that was refused. */
export function parseCorrecao(informada: CorrecaoInformada): Correcao {
  return parseFields({
    crm: () => parseCrm(informada.crm),
    crmUf: () => parseUf(informada.crmUf),
    cns: () => parseCns(informada.cns),
    motivo: () => parseLinha(informada.motivo),
  });
}
