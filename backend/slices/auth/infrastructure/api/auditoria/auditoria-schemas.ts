import { type Static, Type } from 'typebox';
import { InstantSchema, PageQuery, Uuid } from '../../../../../shared/http/schemas.ts';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

const Momento = (description: string) =>
  Type.String({
    pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}))?$',
    maxLength: 40,
    description: `${description}: an instant, or a day of Brasília`,
    examples: ['2026-01-31'],
  });

export const AuditoriaQuery = Type.Object(
  {
    ...PageQuery.properties,
    acao: Type.Optional(
      Type.String({
        pattern: '^[a-z_]+([.][a-z_]+)?$',
        maxLength: 80,
        description: 'One action (paciente.ler), or everything done to a kind (paciente)',
        examples: ['paciente.ler'],
      }),
    ),
    desde: Type.Optional(Momento('The first')),
    ate: Type.Optional(Momento('The last, included')),
  },
  { additionalProperties: false },
);

export const EventoResponse = Type.Object({
  usuario_id: Uuid('Whose chain; all zeros for the system'),
  usuario_nome: Nullable(Type.String()),
  sequencia: Type.Integer({ description: 'Position in the chain' }),
  em: InstantSchema,
  ator_id: Nullable(Uuid('Who acted; null when nobody had logged in')),
  ator_nome: Nullable(Type.String()),
  acao: Type.String({ examples: ['paciente.ler'] }),
  recurso_id: Nullable(Uuid()),
  pacientes: Type.Array(Uuid('Whose data was touched or shown')),
  detalhe: Type.Record(Type.String(), Type.Unknown(), { description: 'Codes and names of columns, never values' }),
  pedido_id: Nullable(Type.String({ description: 'request_id' })),
  endereco: Nullable(Type.String({ description: 'Address of the client' })),
});

export const AuditoriaPage = Type.Object(
  { itens: Type.Array(EventoResponse), proximo_cursor: Nullable(Type.String()) },
  { description: 'Newest first. An auditor sees every chain, anyone else their own' },
);

export type AuditoriaQuery = Static<typeof AuditoriaQuery>;
export type EventoResponse = Static<typeof EventoResponse>;
