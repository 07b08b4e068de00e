import { Type } from 'typebox';
import { InstantSchema, Uuid } from '../../../../../shared/http/schemas.ts';

export const ProvedorParams = Type.Object({ provedor: Type.String({ pattern: '^[a-z][a-z0-9_]{1,30}$' }) });

export const ProvedoresResponse = Type.Object({
  provedores: Type.Array(
    Type.Object({ id: Type.String({ examples: ['google'] }), nome: Type.String({ examples: ['Google'] }) }),
    { description: 'Empty when the configuration names none' },
  ),
});

export const IniciarBody = Type.Object(
  {
    next: Type.Optional(
      Type.String({
        maxLength: 500,
        pattern: '^/(?![/\\\\])',
        description: 'Path of ours to go on to after the login',
        examples: ['/processos'],
      }),
    ),
  },
  { additionalProperties: false },
);

export const PartidaResponse = Type.Object({
  url: Type.String({ description: 'Where the browser must go; the proof that it came from here is in a cookie' }),
});

export const AbrirSessaoExternaBody = Type.Object(
  { codigo: Type.Optional(Type.String({ maxLength: 32, description: 'Second factor, for accounts that have one' })) },
  { additionalProperties: false },
);

export const LigacoesResponse = Type.Object({
  itens: Type.Array(
    Type.Object({
      id: Uuid(),
      provedor: Type.String(),
      nome: Type.String({ description: 'Of the provider; its id when the configuration no longer names it' }),
      email: Type.String({ description: 'At the provider, when it was linked' }),
      criada_em: InstantSchema,
      ultimo_uso_em: Type.Union([InstantSchema, Type.Null()]),
    }),
  ),
});
