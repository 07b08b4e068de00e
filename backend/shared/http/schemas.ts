import { type TSchema, Type } from 'typebox';

/** Pieces that several slices' bodies are made of. Shapes only: check digits are the domain's. */

export const Uuid = (description?: string) =>
  Type.String({
    format: 'uuid',
    ...(description && { description }),
    examples: ['0193f6c0-7a00-7000-8000-000000000001'],
  });

export const CalendarDateSchema = Type.String({
  format: 'date',
  description: 'Calendar date, AAAA-MM-DD',
  examples: ['2026-01-31'],
});

export const InstantSchema = Type.String({ format: 'date-time', description: 'Instant, ISO 8601 in UTC' });

/** What a person writes on one line: something besides spaces, kept exactly as typed. */
export const Linha = (maxLength: number, description?: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', ...(description && { description }) });

/** Free text that may have several lines. */
export const Texto = (maxLength: number, description?: string) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', ...(description && { description }) });

export const Versao = Type.Integer({
  minimum: 1,
  description: 'Version of the resource; its ETag, asked back in If-Match',
});

/** An answer whose version goes in its ETag, which an edit sends back. */
export function Versioned<Schema extends TSchema>(schema: Schema): Schema {
  const ETag = { type: 'string', description: 'Version of the resource, to send in If-Match', examples: ['"1"'] };
  return { ...schema, headers: { ETag } };
}

export const IdParams = Type.Object({ id: Uuid() });

export const IfMatchHeaders = Type.Object({
  'if-match': Type.Optional(
    Type.String({ maxLength: 64, description: 'The ETag last read; 428 without, 412 when stale' }),
  ),
});

export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 255,
      pattern: '^[ -~]+$', // a header's bytes are no text of any encoding
      description: 'A repeated request with the same key gets the first answer',
    }),
  ),
});

export const PageQuery = Type.Object(
  {
    limite: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 })),
    cursor: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'proximo_cursor of the page before' }),
    ),
  },
  { additionalProperties: false },
);

/** How a description of the API tells a refusal from any other answer. */
export const PROBLEM_DOCUMENT = 'Problem document (RFC 9457)';

export const ProblemResponse = Type.Object(
  {
    type: Type.String({ examples: ['/problemas/campos_invalidos'] }),
    title: Type.String({ description: 'What happened, pt-BR' }),
    status: Type.Integer(),
    code: Type.String({ description: 'Stable code for programs' }),
    detail: Type.String({ description: 'The title again, or each field with its reason, pt-BR' }),
    action: Type.String({ description: 'What to do next, pt-BR' }),
    errors: Type.Optional(
      Type.Array(Type.Object({ field: Type.String(), code: Type.String(), message: Type.String() })),
    ),
    request_id: Type.String(),
  },
  // Some codes carry one more member, e.g. processo_id on processo_duplicado (RFC 9457 §3.2).
  { additionalProperties: true, description: PROBLEM_DOCUMENT },
);

/** What a body is that no JSON schema describes. */
export const Bytes = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' });

/** The refusals that a route declares beside its answer. */
export function problems<Status extends number>(...statuses: readonly Status[]) {
  // A record with one entry per status asked for.
  return Object.fromEntries(statuses.map((status) => [status, ProblemResponse])) as Record<
    Status,
    typeof ProblemResponse
  >;
}
