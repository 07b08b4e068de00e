import { PAPEIS } from '../../../../shared/domain/papel.ts';
import { type Static, Type } from 'typebox';
import { InstantSchema, Linha, Uuid } from '../../../../shared/http/schemas.ts';

export const Email = Type.String({ format: 'email', maxLength: 254, examples: ['medica@exemplo.org'] });
/** The domain says what is too short or too common, so that every reason arrives at the field at once. */
export const SenhaNova = Type.String({
  maxLength: 1024,
  description: 'At least 12 characters, uncommon and impersonal',
});
export const Token = Type.String({ minLength: 1, maxLength: 200, description: 'From the link in the e-mail' });

export const CadastrarBody = Type.Object(
  {
    nome: Linha(120, 'Full name'),
    email: Email,
    senha: SenhaNova,
    convite: Type.Optional({
      ...Token,
      description: 'From the link of an invitation, which says the role of the account',
    }),
  },
  { additionalProperties: false },
);

export const CadastrarResponse = Type.Object(
  { situacao: Type.Literal('confirmacao_enviada') },
  { description: 'The same whether or not the e-mail already had an account: only its owner is told' },
);

/** A link of a mail proves a mailbox; the password proves whose account it is. */
export const LinkComSenhaBody = Type.Object(
  { token: Token, senha: Type.String({ minLength: 1, maxLength: 1024, description: 'Password of the account' }) },
  { additionalProperties: false },
);
export const VerificarEmailResponse = Type.Object({ situacao: Type.Literal('email_confirmado') });

export const EntrarBody = Type.Object(
  {
    email: Email,
    senha: Type.String({ minLength: 1, maxLength: 1024 }),
    codigo: Type.Optional(Type.String({ maxLength: 32, description: 'Second factor, for accounts that have one' })),
  },
  { additionalProperties: false },
);

export const UsuarioResponse = Type.Object({
  user_id: Uuid(),
  email: Type.String(),
  user_type: Type.Enum(PAPEIS),
  nome: Type.String(),
});

export const SessaoAbertaResponse = Type.Object(
  {
    access_token: Type.String({ description: 'JWT; keep it in memory only' }),
    token_type: Type.Literal('Bearer'),
    expires_in: Type.Integer({ description: 'Seconds' }),
    user: UsuarioResponse,
  },
  { description: 'The refresh token comes beside it, in an HttpOnly cookie' },
);

export const CsrfResponse = Type.Object({
  csrf_token: Type.String({ description: 'Goes in X-CSRF-Token on every unsafe method, with the cookie beside it' }),
});

export const PedirRedefinicaoBody = Type.Object({ email: Email }, { additionalProperties: false });
export const PedirRedefinicaoResponse = Type.Object(
  { situacao: Type.Literal('instrucoes_enviadas') },
  { description: 'The same whether or not the e-mail has an account' },
);

export const RedefinirSenhaBody = Type.Object(
  {
    token: Token,
    senha: SenhaNova,
    codigo: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 32,
        description:
          'Of the authenticator app, or a recovery code: an account that has them and gives none waits for an administrador',
      }),
    ),
  },
  { additionalProperties: false },
);
const Quantas = (description: string) => Type.Integer({ minimum: 0, description });
export const RedefinirSenhaResponse = Type.Object({
  situacao: Type.Literal('senha_redefinida'),
  espera_administrador: Type.Boolean({
    description: 'The account enters, and shows nothing of others until an administrador confirms and 24 hours pass',
  }),
  removidos: Type.Object(
    {
      sessoes: Quantas('Sessions that were open'),
      passkeys: Quantas('Passkeys'),
      contas_externas: Quantas('Accounts of other providers that entered'),
      aplicativo_autenticador: Type.Boolean({ description: 'The authenticator app, with its recovery codes' }),
      pin: Type.Boolean({ description: 'The PIN of the quick lock' }),
      chaves_api: Quantas('API keys'),
      delegacoes: Quantas('Invitations and delegations that the account had given'),
    },
    { description: 'What whoever had the account before could have left: it no longer serves' },
  ),
});

export const SessaoResponse = Type.Object({
  id: Uuid(),
  agente: Type.Union([Type.String({ description: 'User-Agent at login' }), Type.Null()]),
  criada_em: InstantSchema,
  ultimo_uso_em: InstantSchema,
  expira_em: InstantSchema,
  atual: Type.Boolean({ description: 'The session of this request' }),
});

export const SessoesPage = Type.Object({
  itens: Type.Array(SessaoResponse),
  proximo_cursor: Type.Union([Type.String(), Type.Null()]),
});

export type SessaoAbertaResponse = Static<typeof SessaoAbertaResponse>;
