import { paraSnake } from '@autocusto/dominio/comum/caso.ts';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { problems } from '../../../../shared/http/schemas.ts';
import type { makeMedirTextos } from '../../application/use-cases/medir-textos.ts';

interface Dependencies {
  readonly medirTextos: ReturnType<typeof makeMedirTextos>;
}

/** As many and as long as a form asks for at once: measuring must never be felt by others. */
const MAX_CAMPOS = 12;
const MAX_TEXTO = 20_000;

const MedirBody = Type.Object(
  {
    documento: Type.String({ minLength: 1, maxLength: 100, examples: ['lme'], description: 'Name of a template' }),
    uf: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: "The clinica's state" })),
    protocolo: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    campos: Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: MAX_TEXTO }), {
      maxProperties: MAX_CAMPOS,
    }),
  },
  { additionalProperties: false },
);

const MedidaDoCampo = Type.Object({
  cabe: Type.Boolean(),
  linhas: Type.Integer({ minimum: 0, description: 'Lines that the text takes at corpo_pt' }),
  linhas_max: Type.Integer({ minimum: 0, description: 'Lines that have room at corpo_pt' }),
  excesso_caracteres: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], {
    description: 'Characters at the end that are too many',
  }),
  corpo_pt: Type.Number({ description: 'Size of the print; the smallest one when the text does not fit' }),
  caractere_recusado: Type.Union([Type.String(), Type.Null()], {
    description: 'The first character that cannot be printed',
  }),
});

export function medidaRoutes({ medirTextos }: Dependencies): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/pdf/medida',
      {
        onRequest: app.authenticate,
        schema: {
          operationId: 'medirTextos',
          summary: 'Mede se os textos cabem nos campos impressos',
          description:
            'How much room texts take in the form in force for that place, by the layout that prints them. A field that ' +
            'the form does not print is left out of the answer. Nothing is kept.',
          tags: ['pdf'],
          body: MedirBody,
          response: {
            200: Type.Object({ campos: Type.Record(Type.String(), MedidaDoCampo) }),
            ...problems(401, 403, 404, 422, 429),
          },
        },
      },
      async ({ body: { documento, uf, protocolo, campos } }) => {
        const medidas = Object.entries(medirTextos({ documento, lugar: { uf, protocolo }, campos }));
        return { campos: Object.fromEntries(medidas.map(([campo, medida]) => [campo, paraSnake(medida)])) };
      },
    );
  };
}
