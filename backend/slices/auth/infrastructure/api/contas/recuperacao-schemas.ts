import { Type } from 'typebox';
import { InstantSchema, Uuid } from '../../../../../shared/http/schemas.ts';
import { Email, Token } from '../auth-schemas.ts';
import { PapelSchema } from '../delegacoes/delegacao-schemas.ts';

export const PedirRecuperacaoBody = Type.Object(
  { email: Email, senha: Type.String({ minLength: 1, maxLength: 1024 }) },
  { additionalProperties: false },
);

export const CancelarRecuperacaoBody = Type.Object({ token: Token }, { additionalProperties: false });

export const RecuperacaoSituacao = Type.Object({
  situacao: Type.Enum(['instrucoes_enviadas', 'espera_administrador', 'cancelada']),
});

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

export const RecuperacoesAbertas = Type.Object({
  itens: Type.Array(
    Type.Object({
      id: Uuid(),
      usuario_id: Uuid(),
      nome: Type.String(),
      email: Type.String(),
      user_type: PapelSchema,
      pedida_em: InstantSchema,
      confirmada_em: Nullable(InstantSchema),
      vale_em: Nullable({ ...InstantSchema, description: 'From when on the password is enough' }),
    }),
  ),
});
