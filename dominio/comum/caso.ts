/**
 * The one border between snake_case (JSON) and camelCase (code).
 * Only `_` + letter turns: `item_1` keeps its underscore, so every name survives the way there and back. A name that would
 * read badly so has its own in the table.
 */

/** name on the wire → name in TypeScript */
const NOMES = {
  imprimir_campos_19_a_22: 'imprimirCampos19a22',
  lista_344: 'lista344',
  receita_344: 'receita344',
} as const;

type Nomes = typeof NOMES;
const NOMES_DO_FIO = new Map<string, string>(Object.entries(NOMES).map(([fio, codigo]) => [codigo, fio]));
const NOMES_DO_CODIGO = new Map<string, string>(Object.entries(NOMES));

/** Keys of these objects are not names of ours: fields of a protocolo, an authenticator's answer as W3C spells it. */
const OPACOS = new Set(['respostas', 'resposta']);
type Opaco = 'respostas' | 'resposta';

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

export type CamelKey<S extends string> = S extends keyof Nomes ? Nomes[S] : CamelDe<S>;

type CamelDe<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? Tail extends `${Digit}${string}`
    ? `${Head}_${CamelDe<Tail>}`
    : `${Head}${Capitalize<CamelDe<Tail>>}`
  : S;

type FioDoCodigo = { [Fio in keyof Nomes as Nomes[Fio]]: Fio };

export type SnakeKey<S extends string> = S extends keyof FioDoCodigo ? FioDoCodigo[S] : SnakeDe<S>;

type SnakeDe<S extends string> = S extends `${infer Letra}${infer Resto}`
  ? `${Letra extends Lowercase<Letra> ? Letra : `_${Lowercase<Letra>}`}${SnakeDe<Resto>}`
  : S;

/** A brand is a text too. */
type Simples = string | number | boolean | null | undefined;

export type Camel<T> = T extends Simples
  ? T
  : T extends readonly (infer Item)[]
    ? Camel<Item>[]
    : T extends object
      ? { -readonly [K in keyof T as K extends string ? CamelKey<K> : K]: K extends Opaco ? T[K] : Camel<T[K]> }
      : T;

/** As JSON has it: an instant is a text. */
export type Snake<T> = T extends Simples
  ? T
  : T extends Date
    ? string
    : T extends readonly (infer Item)[]
      ? Snake<Item>[]
      : T extends object
        ? { -readonly [K in keyof T as K extends string ? SnakeKey<K> : K]: K extends Opaco ? T[K] : Snake<T[K]> }
        : T;

export function camelKey(key: string): string {
  return NOMES_DO_CODIGO.get(key) ?? key.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

export function snakeKey(key: string): string {
  return NOMES_DO_FIO.get(key) ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `medicamentos[0].via_usual` or `/medicamentos/0/via_usual` → `medicamentos.0.viaUsual`, as React Hook Form spells it. */
export function camelPath(path: string): string {
  return path
    .replace(/\[(\d+)\]/g, '.$1')
    .replaceAll('/', '.')
    .replace(/^\.+/, '')
    .split('.')
    .map((part, index, parts) => (index > 0 && OPACOS.has(parts[0] ?? '') ? part : camelKey(part)))
    .join('.');
}

export function paraCamel<T>(value: T): Camel<T> {
  return convert(value, camelKey) as Camel<T>;
}

export function paraSnake<T>(value: T): Snake<T> {
  return convert(value, snakeKey) as Snake<T>;
}

function convert(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, rename));
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString();
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [rename(key), OPACOS.has(key) ? inner : convert(inner, rename)]),
  );
}
