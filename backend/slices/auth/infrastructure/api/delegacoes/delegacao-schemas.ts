import { PAPEIS } from '../../../../../shared/domain/papel.ts';
import { Type } from 'typebox';
import { CalendarDateSchema, InstantSchema, Linha, Uuid } from '../../../../../shared/http/schemas.ts';
import { Email, Token } from '../auth-schemas.ts';

/** Whoever prepares, or a medico who stands in for another and issues under their own name. */
export const PapelDaDelegacaoSchema = Type.Enum(['assistente', 'substituto']);

export const ConvidarBody = Type.Object(
  {
    papel: Type.Optional(PapelDaDelegacaoSchema),
    email: Email,
    termina_em: Type.String({ format: 'date', description: 'Last day, a year from today at most' }),
  },
  { additionalProperties: false },
);

export const AceitarBody = Type.Object({ token: Token }, { additionalProperties: false });

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const DelegacaoResponse = Type.Object({
  id: Uuid(),
  papel: PapelDaDelegacaoSchema,
  recebida: Type.Boolean({ description: 'Whoever asks works for the medico; otherwise they are the medico' }),
  email: Type.String({ description: 'Address that the invitation went to' }),
  situacao: Type.Enum(['convidada', 'ativa', 'encerrada']),
  assistente_nome: Nullable(Type.String({ description: 'Who accepted it, of either papel' })),
  medico_nome: Type.String(),
  criada_em: InstantSchema,
  aceita_em: Nullable(InstantSchema),
  termina_em: CalendarDateSchema,
});

export const DelegacoesPage = Type.Object({
  itens: Type.Array(DelegacaoResponse),
  proximo_cursor: Nullable(Type.String()),
});

export const PapelSchema = Type.Enum(PAPEIS);

export const BuscarUsuariosBody = Type.Object(
  { termo: Linha(120, 'Parts of the name or of the e-mail') },
  { additionalProperties: false },
);

export const UsuariosEncontrados = Type.Object({
  itens: Type.Array(
    Type.Object({
      id: Uuid(),
      nome: Type.String(),
      email: Type.String(),
      user_type: PapelSchema,
      suspenso_em: Nullable(InstantSchema),
      criado_em: InstantSchema,
    }),
  ),
});

export const MudarPapelBody = Type.Object({ user_type: PapelSchema }, { additionalProperties: false });
