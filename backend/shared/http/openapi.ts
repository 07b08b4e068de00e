import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { PROBLEM_DOCUMENT, ProblemResponse } from './schemas.ts';

/** The plugin's own lets other pages frame it and asks other hosts for images, fonts and styles. */
const CSP = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** Describes every route registered after it: the contract of the frontend and of other developers. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'AutoCusto',
        version,
        description:
          'High-cost medication requests of the SUS. JSON in snake_case; refusals are problem documents (RFC 9457) with ' +
          'texts in Brazilian Portuguese. Unsafe methods carry X-CSRF-Token, unless they come with an API key ' +
          '(Authorization: Bearer autocusto_…, made in Segurança), which opens the operations of its scopes and no other.',
        license: { name: 'Todos os direitos reservados', identifier: 'LicenseRef-AutoCusto' },
      },
      servers: [{ url: '/' }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT or API key' } } },
      security: [{ bearer: [] }],
    },
    // Its declared types know neither a shared answer nor what the routes put in.
    transformObject: (document) => withProblems((document as { openapiObject: Description }).openapiObject) as never,
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: CSP });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}

interface Description {
  readonly paths?: object;
  readonly components?: object;
}

interface Operation {
  readonly operationId?: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly { readonly in: string }[];
  readonly requestBody?: object;
  readonly responses: Record<string, { readonly description?: string; readonly $ref?: string }>;
}

/** Of a request that cannot be read, of one from or for another address, and of one that is one too many. */
const ANY = [400, 403, 421, 429, 503];
const PROBLEM = { $ref: '#/components/responses/Problema' };
/** What is out of reach for now, by the code of the problem; nothing that was not acknowledged is kept. */
const INDISPONIVEIS = 'banco_indisponivel, sobrecarga, or indisponivel when attempts cannot be counted';
/** One that says when to try again. */
const BUSY = { $ref: '#/components/responses/Espera' };

/**
 * Every refusal is one and the same document, described once. To those that a route declares come those that any
 * operation may answer: limits, and what a bearer or a body brings along.
 */
function withProblems(api: Description): Description {
  for (const operations of Object.values(api.paths ?? {}) as Record<string, Operation>[]) {
    for (const { operationId, security, parameters = [], requestBody, responses } of Object.values(operations)) {
      if (!operationId) continue;
      const named = parameters.some((parameter) => parameter.in === 'path');
      const common = [
        ...ANY,
        ...(named ? [414] : []),
        ...(security ? [] : [401]),
        ...(requestBody ? [413, 415, 422] : []),
      ];
      for (const status of common) responses[status] ??= { description: PROBLEM_DOCUMENT };
      for (const [status, { description }] of Object.entries(responses)) {
        if (description === PROBLEM_DOCUMENT) responses[status] = ['429', '503'].includes(status) ? BUSY : PROBLEM;
      }
    }
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problema' } } };
  const headers = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } };
  const responses = {
    Problema: { description: PROBLEM_DOCUMENT, content },
    Espera: { description: `${PROBLEM_DOCUMENT}; 503: ${INDISPONIVEIS}`, headers, content },
  };
  return { ...api, components: { ...api.components, responses, schemas: { Problema: ProblemResponse } } };
}
