import type { CalendarDate } from '../comum/calendar-date.ts';
import { parseCalendarDate } from '../comum/calendar-date.ts';
import { type Cns, parseCns } from '../comum/cns.ts';
import { type Cpf, parseCpf } from '../comum/cpf.ts';
import { FieldErrors } from '../comum/field-errors.ts';
import { type Cep, parseCep, parseTelefone, parseUf, type Telefone, type Uf } from '../comum/identificadores.ts';
import { parseCorreio } from '../comum/correio.ts';
import { parseLinha } from '../comum/texto.ts';

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

/** Most characters of each text: what its column holds and its place on paper has room for. */
export const TAMANHOS_DO_PACIENTE = {
  ...{ nome: 120, nomeMae: 120, nomeResponsavel: 120, etnia: 60, email: 200 },
  ...{ logradouro: 120, numero: 20, complemento: 60, bairro: 80, cidade: 80 },
} as const;

export const PESO_KG = { minimo: 0.3, maximo: 500, casas: 2 } as const;
export const ALTURA_CM = { minimo: 20, maximo: 272, casas: 1 } as const;

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

/** The same while it is typed: any of it may be missing yet. */
export type PacienteEmPreenchimento = {
  readonly [Campo in keyof Omit<PacienteInformado, 'endereco'>]?: Opcional<PacienteInformado[Campo]>;
} & { readonly endereco: { readonly [Campo in keyof PacienteInformado['endereco']]?: Opcional<string> } };

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
  informado: PacienteEmPreenchimento,
  erros: FieldErrors,
  { hoje, prefixo = '' }: ParsePacienteOptions,
): NovoPaciente | undefined {
  const campos = new Campos(erros, prefixo);
  const { pesoKg, alturaCm, racaCor, incapaz, endereco } = informado;

  // In the order of the form: so is what lacks told.
  const nome = campos.exigido('nome', informado.nome, linha('nome'));
  const cpf = campos.opcional('cpf', informado.cpf, parseCpf);
  const cns = campos.opcional('cns', informado.cns, parseCns);
  // Recém-nascido, indígena e estrangeiro podem não ter CPF: o CNS basta.
  if (informado.cpf === undefined && informado.cns === undefined) {
    campos.recusar('cpf', 'documento_ausente', 'Informe o CPF ou o CNS do paciente.');
  }
  const dataNascimento = campos.opcional('data_nascimento', informado.dataNascimento, parseCalendarDate);
  if (dataNascimento && dataNascimento > hoje) {
    campos.recusar('data_nascimento', 'data_futura', 'A data de nascimento ainda não chegou: confira o ano.');
  }
  const nomeMae = campos.exigido('nome_mae', informado.nomeMae, linha('nomeMae'));
  campos.medida('peso_kg', pesoKg, PESO_KG);
  campos.medida('altura_cm', alturaCm, ALTURA_CM);
  if (!racaCor) campos.recusar('raca_cor', 'obrigatorio', 'Escolha a raça/cor informada pelo paciente.');
  const etnia = campos.opcional('etnia', informado.etnia, linha('etnia'));
  if (racaCor === 'indigena' && informado.etnia === undefined) {
    campos.recusar('etnia', 'obrigatorio', 'Informe a etnia do paciente indígena.');
  }
  if (incapaz === undefined) campos.recusar('incapaz', 'obrigatorio', 'Diga se o paciente é incapaz.');
  const nomeResponsavel = campos.opcional('nome_responsavel', informado.nomeResponsavel, linha('nomeResponsavel'));
  if (incapaz && informado.nomeResponsavel === undefined) {
    campos.recusar('nome_responsavel', 'obrigatorio', 'Falta o responsável: o paciente foi marcado como incapaz.');
  }
  const lido = {
    nome,
    nomeMae,
    telefones: (informado.telefones ?? []).map((telefone, i) =>
      campos.exigido(`telefones.${i}`, telefone, parseTelefone),
    ),
    email: campos.opcional('email', informado.email, parseEmail),
    endereco: {
      cep: campos.exigido('endereco.cep', endereco.cep, parseCep),
      logradouro: campos.exigido('endereco.logradouro', endereco.logradouro, linha('logradouro')),
      numero: campos.exigido('endereco.numero', endereco.numero, linha('numero')),
      complemento: campos.opcional('endereco.complemento', endereco.complemento, linha('complemento')),
      bairro: campos.exigido('endereco.bairro', endereco.bairro, linha('bairro')),
      cidade: campos.exigido('endereco.cidade', endereco.cidade, linha('cidade')),
      uf: campos.exigido('endereco.uf', endereco.uf, parseUf),
    },
  };
  if (campos.algumRecusado) return undefined;

  const { sexo = null } = informado;
  // Nothing was refused, so every required value is there.
  const exigidos = { ...lido, pesoKg, alturaCm, incapaz, racaCor } as Pick<NovoPaciente, keyof typeof lido> &
    Pick<NovoPaciente, 'pesoKg' | 'alturaCm' | 'incapaz' | 'racaCor'>;
  return { ...exigidos, cpf, cns, dataNascimento, sexo, nomeResponsavel, etnia };
}

const linha = (campo: keyof typeof TAMANHOS_DO_PACIENTE) => (texto: string) =>
  parseLinha(texto, TAMANHOS_DO_PACIENTE[campo]);

function parseEmail(texto: string): string {
  return parseCorreio(linha('email')(texto));
}

interface Medida {
  readonly minimo: number;
  readonly maximo: number;
  readonly casas: number;
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

  exigido<T>(campo: string, texto: string | undefined, parse: (texto: string) => T): T | undefined {
    if (texto === undefined || texto.trim() === '') {
      this.recusar(campo, 'obrigatorio', 'Preencha este campo.');
      return undefined;
    }
    const valor = this.#erros.parse(this.#prefixo + campo, () => parse(texto));
    if (valor === undefined) this.algumRecusado = true;
    return valor;
  }

  opcional<T>(campo: string, texto: string | undefined, parse: (texto: string) => T): T | null {
    return texto === undefined ? null : (this.exigido(campo, texto, parse) ?? null);
  }

  medida(campo: string, valor: number | undefined, { minimo, maximo, casas }: Medida): void {
    if (valor === undefined) this.recusar(campo, 'obrigatorio', 'Preencha este campo.');
    else if (!(valor >= minimo && valor <= maximo)) {
      this.recusar(campo, 'fora_do_limite', `Use um número de ${String(minimo).replace('.', ',')} a ${maximo}.`);
    } else if (!temCasas(valor, casas)) {
      // O que a coluna arredondaria em silêncio é recusado.
      this.recusar(campo, 'casas_decimais', casas === 1 ? 'Use até uma casa decimal.' : 'Use até duas casas decimais.');
    }
  }

  recusar(campo: string, code: string, message: string): void {
    this.#erros.add(this.#prefixo + campo, code, message);
    this.algumRecusado = true;
  }
}

const temCasas = (valor: number, casas: number): boolean => Number(valor.toFixed(casas)) === valor;
