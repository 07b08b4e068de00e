/** What the domain says of a text while it is typed; of an empty one only `required` speaks. */
import { parseCalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import { parseCns } from '@autocusto/dominio/comum/cns.ts';
import { parseCorreio } from '@autocusto/dominio/comum/correio.ts';
import { parseCpf } from '@autocusto/dominio/comum/cpf.ts';
import { parseCep, parseCnes, parseTelefone } from '@autocusto/dominio/comum/identificadores.ts';
import { ValorInvalidoError } from '@autocusto/dominio/comum/valor-invalido-error.ts';
import { digitos, isoDoTexto } from './formatos';

export const OBRIGATORIO = 'Preencha este campo.';

type Regra = (value: string | undefined) => true | string;

const opcional =
  (parse: (valor: string) => unknown, paraValor: (texto: string) => string): Regra =>
  (texto) =>
    !texto?.trim() || recusa(() => parse(paraValor(texto))) || true;

/** What the domain says against a value, as it stands beside a field. */
export function recusa(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof ValorInvalidoError) return `${error.message} ${error.action}`;
    throw error;
  }
}

/** For React Hook Form's `validate`. */
export const regras = {
  cpf: opcional(parseCpf, digitos),
  cns: opcional(parseCns, digitos),
  cnes: opcional(parseCnes, digitos),
  cep: opcional(parseCep, digitos),
  telefone: opcional(parseTelefone, digitos),
  data: opcional(parseCalendarDate, isoDoTexto),
  email: opcional(parseCorreio, (texto) => texto.trim()),
  preenchido: ((v) => Boolean(v?.trim()) || OBRIGATORIO) as Regra,
};
