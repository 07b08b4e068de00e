import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifySchema } from 'fastify';
import { problems } from './schemas.ts';

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
      },
      servers: [{ url: '/' }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT or API key' } } },
      security: [{ bearer: [] }],
    },
    transform: ({ schema, url }) => ({ schema: withCommonRefusals(schema), url }),
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: CSP });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}

/** What any operation may answer, whatever its route says: limits, and for a bearer or a body what they bring along. */
function withCommonRefusals(schema: FastifySchema): FastifySchema {
  if (!schema.operationId) return schema;
  const common = {
    ...problems(429, 503),
    ...(schema.security === undefined && problems(401, 403)),
    ...(schema.body !== undefined && problems(400, 413, 415, 422)),
  };
  return { ...schema, response: { ...common, ...(schema.response as object) } };
}
