import type { FastifySchemaCompiler, FastifyInstance } from 'fastify';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { CamposInvalidosError, type FieldError } from '../domain/domain-error.ts';

/** No body of ours nests deeper; walking one that does would exhaust the stack. */
const MAX_DEPTH = 32;

/**
 * Bodies are taken as they are: nothing is converted, dropped or filled in. Only what arrives as text by nature
 * (query, path, headers) is converted to the type its schema asks for.
 */
export function useStrictValidation(app: FastifyInstance): void {
  const strict = makeAjv(false);
  const coercing = makeAjv(true);
  // Compiled when first needed: all routes at once would be a third of the start.
  const compiler: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
    let validate: ValidateFunction | undefined;
    return (data: unknown) => {
      validate ??= (httpPart === 'body' ? strict : coercing).compile(schema);
      return validate(data) ? true : { error: validate.errors as never };
    };
  };
  // Fastify's own: a text would reach a JSON body's schema, and be refused there for a field without a name.
  app.removeContentTypeParser('text/plain');
  app.setValidatorCompiler(compiler);
  app.addHook('preValidation', async ({ body }) => {
    const errors = [...unstorableTexts(body, [])];
    if (errors.length > 0) throw new CamposInvalidosError(errors);
  });
}

/** What jsonb and text columns cannot keep: PostgreSQL refuses NUL and would rewrite half a surrogate pair: told at the field instead. */
function* unstorableTexts(value: unknown, path: readonly string[]): Generator<FieldError> {
  if (typeof value === 'string') {
    if (value.isWellFormed() && !value.includes('\0')) return;
    const message = 'Há um caractere que não pode ser guardado. Apague-o e digite de novo.';
    yield { field: path.join('.'), code: 'caractere_invalido', message };
  } else if (path.length > MAX_DEPTH) {
    yield { field: path.slice(0, 3).join('.'), code: 'estrutura_profunda', message: 'Há níveis demais neste campo.' };
  } else if (value !== null && typeof value === 'object' && !Buffer.isBuffer(value)) {
    for (const [key, item] of Object.entries(value)) {
      yield* unstorableTexts(key, path);
      yield* unstorableTexts(item, [...path, key]);
    }
  }
}

function makeAjv(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    coerceTypes,
    removeAdditional: false,
    useDefaults: coerceTypes,
    strict: false,
  });
  // The package's types know only its CommonJS face.
  (addFormats as unknown as (target: Ajv) => void)(ajv);
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
