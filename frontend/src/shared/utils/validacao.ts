/** What the domain says of a text while it is typed; of an empty one only `required` speaks. */
import { parseCorreio } from '@autocusto/dominio/comum/correio.ts';
import { ValorInvalidoError } from '@autocusto/dominio/comum/valor-invalido-error.ts';

export const OBRIGATORIO = 'Preencha este campo.';

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

/** For React Hook Form's `validate`: the value that the text is sent as, where there is a text. */
export const regra =
  (parse: (valor: string) => unknown, paraValor: (texto: string) => string) =>
  (texto: string | undefined): true | string =>
    !texto?.trim() || recusa(() => parse(paraValor(texto))) || true;

export const regras = {
  email: regra(parseCorreio, (texto) => texto.trim()),
  preenchido: (texto: string | undefined): true | string => Boolean(texto?.trim()) || OBRIGATORIO,
};
