/** Readers of data that comes from a file: each answers what it has proved, or says where and why not. */

export interface Falta {
  /** As in `exige.de.0.minimo`. */
  readonly onde: string;
  readonly porque: string;
}

/** Answers the value, or `undefined` after it has noted in `faltas` what is wrong. */
export type Leitor<T> = (entrada: unknown, onde: string, faltas: Falta[]) => T | undefined;

/** A field that may be left out is `null` then. */
export interface Opcional<T> {
  readonly opcional: Leitor<T>;
}

export type Campos = Readonly<Record<string, Leitor<unknown> | Opcional<unknown>>>;

export type Lido<C extends Campos> = {
  readonly [Campo in keyof C]: C[Campo] extends Opcional<infer T>
    ? T | null
    : C[Campo] extends Leitor<infer T>
      ? T
      : never;
};

export const opcional = <T>(leitor: Leitor<T>): Opcional<T> => ({ opcional: leitor });

export const texto: Leitor<string> = (entrada, onde, faltas) => {
  if (typeof entrada === 'string' && entrada.trim() !== '') return entrada;
  return recusado(faltas, onde, 'escreva um texto');
};

export const numero: Leitor<number> = (entrada, onde, faltas) => {
  if (typeof entrada === 'number' && Number.isFinite(entrada)) return entrada;
  return recusado(faltas, onde, 'escreva um número');
};

export const inteiro: Leitor<number> = (entrada, onde, faltas) => {
  if (typeof entrada === 'number' && Number.isSafeInteger(entrada) && entrada >= 0) return entrada;
  return recusado(faltas, onde, 'escreva um número inteiro, zero ou mais');
};

/** Only text that `forma` matches whole. */
export function textoDaForma<T extends string>(forma: RegExp, comoE: string): Leitor<T> {
  return (entrada, onde, faltas) => {
    if (typeof entrada === 'string' && forma.test(entrada)) return entrada as T; // the expression is the proof
    return recusado(faltas, onde, comoE);
  };
}

export function umDe<const T extends string>(opcoes: readonly T[]): Leitor<T> {
  return (entrada, onde, faltas) => {
    const opcao = opcoes.find((candidata) => candidata === entrada);
    return opcao ?? recusado(faltas, onde, `escolha ${opcoes.join(', ')}`);
  };
}

/** At least one, none twice. */
export function lista<T>(leitor: Leitor<T>): Leitor<readonly T[]> {
  return (entrada, onde, faltas) => {
    if (!Array.isArray(entrada) || entrada.length === 0) return recusado(faltas, onde, 'escreva uma lista');
    const antes = faltas.length;
    const lidos = entrada.map((item: unknown, index) => leitor(item, `${onde}.${index}`, faltas));
    if (new Set(entrada.map((item) => JSON.stringify(item))).size < entrada.length) {
      return recusado(faltas, onde, 'há um item repetido');
    }
    return faltas.length > antes ? undefined : (lidos as T[]); // each was read, or noted
  };
}

/** An object with these fields and no other. */
export function campos<C extends Campos>(descricao: C): Leitor<Lido<C>> {
  return (entrada, onde, faltas) => {
    if (!isObjeto(entrada)) return recusado(faltas, onde, 'escreva um objeto');
    const antes = faltas.length;
    const prefixo = onde === '' ? '' : `${onde}.`;
    for (const campo of Object.keys(entrada)) {
      if (!Object.hasOwn(descricao, campo)) recusado(faltas, prefixo + campo, 'este campo não existe aqui');
    }
    const lidos = Object.entries(descricao).map(([campo, leitor]) => {
      const valor = Object.hasOwn(entrada, campo) ? entrada[campo] : undefined;
      if (typeof leitor === 'function') return [campo, leitor(valor, prefixo + campo, faltas)];
      return [campo, valor === undefined || valor === null ? null : leitor.opcional(valor, prefixo + campo, faltas)];
    });
    return faltas.length > antes ? undefined : (Object.fromEntries(lidos) as Lido<C>); // each was read, or noted
  };
}

export function isObjeto(entrada: unknown): entrada is Readonly<Record<string, unknown>> {
  return typeof entrada === 'object' && entrada !== null && !Array.isArray(entrada);
}

export function recusado(faltas: Falta[], onde: string, porque: string): undefined {
  faltas.push({ onde, porque });
  return undefined;
}
