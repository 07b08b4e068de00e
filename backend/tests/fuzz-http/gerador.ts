import type { InjectOptions } from 'fastify';
import type { Esquema, Operacao } from './contrato.ts';

export type Sorte = () => number;

interface Origem {
  /** Ids of what there is. */
  readonly ids: readonly string[];
  /** Bodies that are accepted, by operationId. */
  readonly corpos: Readonly<Record<string, object>>;
}

/** What programs, pastes and attackers send. */
const MALVADOS: readonly unknown[] = [
  ...['', ' ', '\0', 'a\0b', '\ud800', '\u202eabc', '\u00ad', '😀', 'a\u0301', '%', '_', "';--", '../..', '%00', '%ff'],
  ...['0x1', '1e1', ' 1', '+1', '01', 'NaN', 'Infinity', '-0', '1,5', 'null', 'undefined', '__proto__', 'constructor'],
  ...['2147483648', '9223372036854775808', '-9223372036854775809', '1'.repeat(400), 'x'.repeat(300), 'ã'.repeat(9_000)],
  ...['0000-00-00', '0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '+275760-09-13', '2026-01-01T00:00:00Z'],
  ...['9999-12-31T23:59:59-14:00', '0000-01-01T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01T10:00:60+25:00'],
  ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'f___________x', 'AAAA', '====='],
  ...['f__________________________wAAAA', '________________________________', 'G35X', 'g30.0†', 'Z99', 'A00-', 'G40.'],
  ...[
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    5e-324,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    null,
    true,
    false,
    [],
    {},
    [[]],
    [null],
    { a: {} },
  ],
];
/** What JSON can say and JavaScript cannot. */
const CRUS = [
  '1e999',
  '-1e999',
  '12345678901234567890',
  '0.1000000000000000055',
  '"\\u0000"',
  '"\\ud800"',
  '{"a":1,"a":2}',
];
const FUNDO = 3;

export function makeGerador({ ids, corpos }: Origem, sorte: Sorte) {
  const de = <T>(lista: readonly T[]): T => lista[Math.floor(sorte() * lista.length)] as T; // none is empty
  const inteiro = (min: number, max: number) => min + Math.floor(sorte() * (max - min + 1));

  function valido(esquema: Esquema, nivel = 0): unknown {
    if (esquema.const !== undefined) return esquema.const;
    if (esquema.enum) return de(esquema.enum);
    if (esquema.anyOf) return valido(de(esquema.anyOf), nivel);
    if (esquema.format === 'uuid') return de(ids);
    if (esquema.examples && sorte() < 0.8) return de(esquema.examples);
    if (esquema.format === 'date') return `20${inteiro(10, 40)}-0${inteiro(1, 9)}-${inteiro(10, 28)}`;
    switch (esquema.type ?? 'string') {
      case 'integer':
      case 'number':
        return inteiro(esquema.minimum ?? 0, Math.min(esquema.maximum ?? 100, 1_000));
      case 'boolean':
        return sorte() < 0.5;
      case 'null':
        return null;
      case 'array':
        return Array.from({ length: Math.max(esquema.minItems ?? 0, inteiro(0, 2)) }, () =>
          valido(esquema.items ?? {}, nivel + 1),
        );
      case 'object':
        return objeto(esquema, nivel);
      default:
        return de(['asma', 'G35', 'Ana Teste', 'a@exemplo.test', '11 93000-1000', '529.982.247-25', 'sp', '1']);
    }
  }

  function objeto({ properties = {}, required = [] }: Esquema, nivel: number): object {
    const nomes = Object.keys(properties).filter((nome) => required.includes(nome) || sorte() < 0.5);
    return Object.fromEntries(
      nomes.map((nome) => [nome, nivel > FUNDO ? null : valido(properties[nome] ?? {}, nivel + 1)]),
    );
  }

  /** The same with something else in one place. */
  function estragado(valor: unknown): unknown {
    if (typeof valor !== 'object' || valor === null || sorte() < 0.1) return de(MALVADOS);
    const chaves = Object.keys(valor);
    if (chaves.length === 0) return de(MALVADOS);
    const copia = (Array.isArray(valor) ? [...valor] : { ...valor }) as Record<string, unknown>;
    const chave = de(chaves);
    const dado = sorte();
    if (dado < 0.05) delete copia[chave];
    else if (dado < 0.1) copia[String(de(MALVADOS))] = copia[chave];
    else copia[chave] = estragado(copia[chave]);
    return copia;
  }

  const texto = (esquema: Esquema): string => {
    const valor = sorte() < 0.35 ? de(MALVADOS) : valido(esquema);
    return typeof valor === 'string' ? valor : JSON.stringify(valor);
  };

  function corpoDe({
    operationId,
    requestBody,
  }: Operacao): Pick<InjectOptions, 'payload'> & { readonly tipo?: string } {
    const [tipo = 'application/json', { schema = {} } = {}] = Object.entries(requestBody?.content ?? {})[0] ?? [];
    const enviado = sorte() < 0.02 ? 'text/plain' : tipo;
    if (tipo !== 'application/json')
      return { tipo: enviado, payload: Buffer.from(`%PDF-1.7\n${String(de(MALVADOS))}`) };

    const semente = corpos[operationId];
    let corpo = semente && sorte() < 0.8 ? semente : valido(schema);
    for (let vezes = inteiro(0, 2); vezes > 0; vezes--) corpo = estragado(corpo);
    let json = JSON.stringify(corpo) ?? '';
    if (sorte() < 0.05) json = json.replace(/:("[^"]*"|\d+|null|true|false)/, () => `:${de(CRUS)}`);
    if (sorte() < 0.02) json = json.slice(0, inteiro(0, json.length));
    return { tipo: enviado, payload: sorte() < 0.02 ? Buffer.from(`${json.slice(0, -1)}\xff`, 'latin1') : json };
  }

  return function pedido(operacao: Operacao): InjectOptions {
    const { metodo, caminho, parameters = [], requestBody } = operacao;
    const de1 = (onde: string) => parameters.filter((parametro) => parametro.in === onde);
    let url = caminho;
    for (const { name, schema } of de1('path')) {
      url = url.replace(`{${name}}`, encodeURIComponent(textoBemFormado(texto(schema))) || '%20');
    }
    const consulta = de1('query')
      .filter(() => sorte() < 0.6)
      .map(({ name, schema }) => `${name}=${encodeURIComponent(textoBemFormado(texto(schema)))}`);
    if (consulta.length > 0 || sorte() < 0.02)
      url += `?${[...consulta, ...(sorte() < 0.03 ? ['x=%ff'] : [])].join('&')}`;
    const headers: Record<string, string> = {};
    for (const { name, schema } of de1('header')) {
      // A header is bytes of a few kinds; others never leave a client.
      if (sorte() < 0.8)
        headers[name] =
          name === 'if-match' ? `"${inteiro(1, 3)}"` : texto(schema).replace(/[^\x20-\x7e\x80-\xff]/g, '');
    }
    const corpo = requestBody ? corpoDe(operacao) : {};
    const { payload } = corpo;
    return {
      ...(payload !== undefined && { payload }),
      method: metodo,
      url,
      headers: { ...headers, ...(corpo.tipo && { 'content-type': corpo.tipo }) },
    };
  };
}

/** A half of a surrogate pair has no percent-encoding. */
function textoBemFormado(texto: string): string {
  return texto.toWellFormed();
}
