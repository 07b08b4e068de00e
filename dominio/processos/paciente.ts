import type { CalendarDate } from '../comum/calendar-date.ts';
import { parseCalendarDate } from '../comum/calendar-date.ts';
import { type Cns, parseCns } from '../comum/cns.ts';
import { type Cpf, parseCpf } from '../comum/cpf.ts';
import { FieldErrors } from '../comum/field-errors.ts';
import { type Cep, parseCep, parseTelefone, parseUf, type Telefone, type Uf } from '../comum/identificadores.ts';
import { parseLinha } from './texto.ts';

export type RacaCor = 'branca' | 'preta' | 'parda' | 'amarela' | 'indigena' | 'sem_informacao';
export type Sexo = 'M' | 'F';

export interface Endereco {
  readonly cep: Cep;
  readonly logradouro: string;
  readonly numero: string;
  readonly complemento: string | null;
  readonly bairro: string;
  readonly cidade: string;
  readonly uf: Uf;
}

/** What a person typed and the rules accepted. */
export interface NovoPaciente {
  readonly nome: string;
  /** At least one of cpf and cns. */
  readonly cpf: Cpf | null;
  readonly cns: Cns | null;
  readonly dataNascimento: CalendarDate | null;
  readonly sexo: Sexo | null;
  readonly nomeMae: string;
  readonly pesoKg: number;
  readonly alturaCm: number;
  readonly incapaz: boolean;
  /** Present when incapaz. */
  readonly nomeResponsavel: string | null;
  readonly racaCor: RacaCor;
  /** Present when indigena. */
  readonly etnia: string | null;
  readonly telefones: readonly Telefone[];
  readonly email: string | null;
  readonly endereco: Endereco;
}

type Opcional<T> = T | undefined;

/** A paciente as it arrives: shapes checked, values not. */
export interface PacienteInformado {
  readonly nome: string;
  readonly cpf?: Opcional<string>;
  readonly cns?: Opcional<string>;
  readonly dataNascimento?: Opcional<string>;
  readonly sexo?: Opcional<Sexo>;
  readonly nomeMae: string;
  readonly pesoKg: number;
  readonly alturaCm: number;
  readonly incapaz: boolean;
  readonly nomeResponsavel?: Opcional<string>;
  readonly racaCor: RacaCor;
  readonly etnia?: Opcional<string>;
  readonly telefones?: Opcional<readonly string[]>;
  readonly email?: Opcional<string>;
  readonly endereco: {
    readonly cep: string;
    readonly logradouro: string;
    readonly numero: string;
    readonly complemento?: Opcional<string>;
    readonly bairro: string;
    readonly cidade: string;
    readonly uf: string;
  };
}

export interface ParsePacienteOptions {
  /** Today in São Paulo: nobody is born after it. */
  readonly hoje: CalendarDate;
  /** Path of the paciente in the request, with its dot: `paciente.` when it comes inside a processo. */
  readonly prefixo?: string;
}

/** @throws {CamposInvalidosError} with every refused field. */
export function parsePaciente(informado: PacienteInformado, options: ParsePacienteOptions): NovoPaciente {
  const erros = new FieldErrors();
  const novo = collectPaciente(informado, erros, options);
  erros.throwIfAny();
  return novo as NovoPaciente; // undefined only after an error was noted, and that has just thrown
}

/** As parsePaciente, noting the refusals in `erros` beside those of the rest of the request. */
export function collectPaciente(
  informado: PacienteInformado,
  erros: FieldErrors,
  { hoje, prefixo = '' }: ParsePacienteOptions,
): NovoPaciente | undefined {
  const campos = new Campos(erros, prefixo);
  const { endereco } = informado;
  const cpf = campos.opcional('cpf', informado.cpf, parseCpf);
  const cns = campos.opcional('cns', informado.cns, parseCns);
  const dataNascimento = campos.opcional('data_nascimento', informado.dataNascimento, parseCalendarDate);
  const nomeResponsavel = campos.opcional('nome_responsavel', informado.nomeResponsavel, parseLinha);
  const etnia = campos.opcional('etnia', informado.etnia, parseLinha);
  const lido = {
    nome: campos.exigido('nome', informado.nome, parseLinha),
    nomeMae: campos.exigido('nome_mae', informado.nomeMae, parseLinha),
    telefones: (informado.telefones ?? []).map((telefone, i) =>
      campos.exigido(`telefones.${i}`, telefone, parseTelefone),
    ),
    email: campos.opcional('email', informado.email, parseLinha),
    endereco: {
      cep: campos.exigido('endereco.cep', endereco.cep, parseCep),
      logradouro: campos.exigido('endereco.logradouro', endereco.logradouro, parseLinha),
      numero: campos.exigido('endereco.numero', endereco.numero, parseLinha),
      complemento: campos.opcional('endereco.complemento', endereco.complemento, parseLinha),
      bairro: campos.exigido('endereco.bairro', endereco.bairro, parseLinha),
      cidade: campos.exigido('endereco.cidade', endereco.cidade, parseLinha),
      uf: campos.exigido('endereco.uf', endereco.uf, parseUf),
    },
  };

  // Recém-nascido, indígena e estrangeiro podem não ter CPF: o CNS basta.
  if (informado.cpf === undefined && informado.cns === undefined) {
    campos.recusar('cpf', 'documento_ausente', 'Informe o CPF ou o CNS do paciente.');
  }
  if (dataNascimento && dataNascimento > hoje) {
    campos.recusar('data_nascimento', 'data_futura', 'A data de nascimento ainda não chegou: confira o ano.');
  }
  if (informado.incapaz && informado.nomeResponsavel === undefined) {
    campos.recusar('nome_responsavel', 'obrigatorio', 'Informe o responsável pelo paciente incapaz.');
  }
  if (informado.racaCor === 'indigena' && informado.etnia === undefined) {
    campos.recusar('etnia', 'obrigatorio', 'Informe a etnia do paciente indígena.');
  }
  // O que a coluna arredondaria em silêncio é recusado.
  if (!temCasas(informado.pesoKg, 2)) {
    campos.recusar('peso_kg', 'casas_decimais', 'Informe o peso com até duas casas decimais.');
  }
  if (!temCasas(informado.alturaCm, 1)) {
    campos.recusar('altura_cm', 'casas_decimais', 'Informe a altura em centímetros, com até uma casa decimal.');
  }
  if (campos.algumRecusado) return undefined;

  const { sexo = null, pesoKg, alturaCm, incapaz, racaCor } = informado;
  // Nothing was refused, so every required value of `lido` is there.
  return {
    ...(lido as Pick<NovoPaciente, keyof typeof lido>),
    cpf,
    cns,
    dataNascimento,
    sexo,
    pesoKg,
    alturaCm,
    incapaz,
    nomeResponsavel,
    racaCor,
    etnia,
  };
}

/** Notes refusals under the prefix, and knows whether there was any of its own. */
class Campos {
  readonly #erros: FieldErrors;
  readonly #prefixo: string;
  algumRecusado = false;

  constructor(erros: FieldErrors, prefixo: string) {
    this.#erros = erros;
    this.#prefixo = prefixo;
  }

  exigido<T>(campo: string, texto: string, parse: (texto: string) => T): T | undefined {
    const valor = this.#erros.parse(this.#prefixo + campo, () => parse(texto));
    if (valor === undefined) this.algumRecusado = true;
    return valor;
  }

  opcional<T>(campo: string, texto: string | undefined, parse: (texto: string) => T): T | null {
    return texto === undefined ? null : (this.exigido(campo, texto, parse) ?? null);
  }

  recusar(campo: string, code: string, message: string): void {
    this.#erros.add(this.#prefixo + campo, code, message);
    this.algumRecusado = true;
  }
}

const temCasas = (valor: number, casas: number): boolean => Number(valor.toFixed(casas)) === valor;
