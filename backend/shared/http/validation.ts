import type { FastifySchemaCompiler, FastifyInstance } from 'fastify';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { CamposInvalidosError, DomainError, type FieldError } from '@autocusto/dominio/comum/domain-error.ts';
import { isCorreio } from '@autocusto/dominio/comum/correio.ts';
import { parseJson } from './json.ts';

/**
 * What comes in is taken as it is: nothing is converted, dropped or filled in. Only what is text by nature (query, path,
 * headers) becomes the number or the yes-or-no that its schema asks for, when it is written exactly as that.
 */
export function useStrictValidation(app: FastifyInstance): void {
  const body = makeAjv({ useDefaults: false });
  const rest = makeAjv({ useDefaults: true });
  // Compiled when first needed: all routes at once would be a third of the start.
  const compiler: FastifySchemaCompiler<Described> = ({ schema, httpPart }) => {
    let validate: ValidateFunction | undefined;
    return (data: unknown) => {
      if (schema.format === 'binary') return Buffer.isBuffer(data) ? true : { error: new CorpoMalformadoError() };
      validate ??= (httpPart === 'body' ? body : rest).compile(schema);
      if (httpPart !== 'body') readTexts(schema, data as Record<string, unknown>);
      return validate(data) ? true : { error: validate.errors as never };
    };
  };
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, parseJson(bytes as Buffer));
    } catch (error) {
      done(error instanceof SyntaxError ? new CorpoMalformadoError() : (error as Error));
    }
  });
  app.setValidatorCompiler(compiler);
  app.addHook('preValidation', async ({ body: sent, query, params }) => {
    const errors = [sent, query, params].flatMap((part) => [...unstorableTexts(part, [])]);
    if (errors.length > 0) throw new CamposInvalidosError(errors);
  });
}

class CorpoMalformadoError extends DomainError {
  override readonly name = 'CorpoMalformadoError';
  readonly kind = 'malformed';
  readonly code = 'requisicao_malformada';
  readonly action = 'Envie um corpo JSON válido.';

  constructor() {
    super('Não foi possível ler o corpo da requisição.');
  }
}

interface Described {
  readonly format?: string;
  readonly properties?: Readonly<Record<string, { readonly type?: unknown }>>;
}

/** `0x1`, ` 1`, `+1`, `1e1` and `01` are no way to write 1: they stay texts, and the schema refuses them by field. */
function readTexts({ properties = {} }: Described, data: Record<string, unknown>): void {
  for (const [name, { type }] of Object.entries(properties)) {
    const text = data[name];
    if (typeof text !== 'string') continue;
    if ((type === 'integer' || type === 'number') && /^(0|-?[1-9]\d{0,14})$/.test(text)) data[name] = Number(text);
    if (type === 'boolean' && (text === 'true' || text === 'false')) data[name] = text === 'true';
  }
}

/** What jsonb and text columns cannot keep: PostgreSQL refuses NUL and would rewrite half a surrogate pair: told at the field instead. */
function* unstorableTexts(value: unknown, path: readonly string[]): Generator<FieldError> {
  if (typeof value === 'string') {
    if (value.isWellFormed() && !value.includes('\0')) return;
    const message = 'Há um caractere que não pode ser guardado. Apague-o e digite de novo.';
    yield { field: path.join('.'), code: 'caractere_invalido', message };
  } else if (value !== null && typeof value === 'object' && !Buffer.isBuffer(value)) {
    for (const [key, item] of Object.entries(value)) {
      yield* unstorableTexts(key, path);
      yield* unstorableTexts(item, [...path, key]);
    }
  }
}

/** What a body must be to pass the door. */
export function makeAjv({ useDefaults }: { readonly useDefaults: boolean }): Ajv {
  const ajv = new Ajv({ allErrors: true, removeAdditional: false, useDefaults, strict: false });
  // The package's types know only its CommonJS face.
  (addFormats as unknown as (target: Ajv) => void)(ajv);
  ajv.addFormat('email', isCorreio);
  // The package's own `uuid` also takes `urn:uuid:…`, which PostgreSQL does not.
  ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
  return ajv;
}

const MESSAGES: Readonly<Record<string, (params: Record<string, unknown>) => string>> = {
  required: () => 'Preencha este campo.',
  additionalProperties: () => 'Este campo não existe aqui: retire-o.',
  minLength: () => 'Preencha este campo.',
  pattern: () => 'Preencha este campo com um valor válido.',
  maxLength: ({ limit }) => `Use no máximo ${String(limit)} caracteres.`,
  minimum: ({ limit }) => `Use no mínimo ${String(limit)}.`,
  exclusiveMinimum: ({ limit }) => `Use um valor maior que ${String(limit)}.`,
  maximum: ({ limit }) => `Use no máximo ${String(limit)}.`,
  minItems: ({ limit }) => `Informe pelo menos ${String(limit)}.`,
  maxProperties: ({ limit }) => `Informe no máximo ${String(limit)}.`,
  maxItems: ({ limit }) => `Informe no máximo ${String(limit)}.`,
  enum: ({ allowedValues }) => `Escolha uma das opções: ${(allowedValues as unknown[]).join(', ')}.`,
  const: () => 'Escolha uma das opções.',
  format: ({ format }) => (format === 'email' ? 'Informe um e-mail válido.' : 'Informe um valor no formato pedido.'),
  type: ({ type }) => `Informe um valor do tipo ${TYPES[String(type)] ?? String(type)}.`,
};

const TYPES: Readonly<Record<string, string>> = {
  string: 'texto',
  integer: 'número inteiro',
  number: 'número',
  boolean: 'sim ou não',
  array: 'lista',
  object: 'objeto',
};

const CODES: Readonly<Record<string, string>> = {
  required: 'obrigatorio',
  minLength: 'obrigatorio',
  additionalProperties: 'campo_desconhecido',
  maxLength: 'texto_longo',
  enum: 'opcao_invalida',
  const: 'opcao_invalida',
  type: 'tipo_invalido',
};

/** Ajv speaks English and in JSON pointers; people read Portuguese and the field's name. */
export function toFieldErrors(errors: readonly ErrorObject[]): FieldError[] {
  const seen = new Map<string, FieldError>();
  for (const error of errors) {
    if (error.keyword === 'anyOf' || error.keyword === 'oneOf') continue; // its branches already said why
    const missing = error.params['missingProperty'] ?? error.params['additionalProperty'];
    const path = error.instancePath.split('/').slice(1);
    const field = [...path, ...(missing === undefined ? [] : [String(missing)])].join('.');
    const message = MESSAGES[error.keyword]?.(error.params) ?? 'Corrija este campo.';
    if (!seen.has(field)) seen.set(field, { field, code: CODES[error.keyword] ?? 'formato_invalido', message });
  }
  return [...seen.values()];
}
