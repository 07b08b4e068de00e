import { type Static, Type } from 'typebox';
import { InstantSchema, Linha, Uuid } from '../../../../../shared/http/schemas.ts';
import { Email, SenhaNova, UsuarioResponse } from '../auth-schemas.ts';
import { PapelDaDelegacaoSchema } from '../delegacoes/delegacao-schemas.ts';

const Codigo = Type.String({
  minLength: 1,
  maxLength: 32,
  description: 'Six digits of the authenticator app, or a recovery code',
});
const Senha = Type.String({ minLength: 1, maxLength: 1024 });
const Nulo = Type.Null();

export const Vazio = (description: string) => Type.Null({ description });

export const UsuarioAtualResponse = Type.Object({
  ...UsuarioResponse.properties,
  sessao: Type.Object({
    bloqueada: Type.Boolean({ description: 'The quick lock is on: only unlocking and leaving are answered' }),
    pin_definido: Type.Boolean(),
    reautenticada_em: InstantSchema,
  }),
  em_nome_de: Type.Array(Type.Object({ usuario_id: Uuid(), nome: Type.String(), papel: PapelDaDelegacaoSchema }), {
    description: 'Medicos in whose name they may work (X-Em-Nome-De), and as what',
  }),
});

export const ReautenticarBody = Type.Object(
  { senha: Senha, codigo: Type.Optional(Codigo) },
  { additionalProperties: false },
);

export const TrocarSenhaBody = Type.Object({ senha: SenhaNova }, { additionalProperties: false });

export const TrocarEmailBody = Type.Object({ email: Email }, { additionalProperties: false });
export const TrocarEmailResponse = Type.Object(
  { situacao: Type.Literal('confirmacao_enviada') },
  { description: 'The same whether or not the new address has an account: only its owner is told' },
);
export const ConfirmarEmailResponse = Type.Object({ situacao: Type.Literal('email_alterado') });

export const PasskeyResponse = Type.Object({
  id: Uuid(),
  nome: Type.String(),
  criada_em: InstantSchema,
  ultimo_uso_em: Type.Union([InstantSchema, Nulo]),
});

export const SegundoFatorResponse = Type.Object({
  totp: Type.Object({ ativo: Type.Boolean(), confirmado_em: Type.Union([InstantSchema, Nulo]) }),
  codigos_restantes: Type.Integer({ minimum: 0, description: 'Recovery codes not used yet' }),
  passkeys: Type.Array(PasskeyResponse),
});

export const TotpResponse = Type.Object(
  {
    segredo: Type.String({ description: 'Base32, for typing' }),
    otpauth_url: Type.String(),
    qr_svg: Type.String({ description: 'The same URL as an SVG image' }),
  },
  { description: 'Shown this once; nothing asks for its codes before the first one is confirmed' },
);
export const ConfirmarTotpBody = Type.Object({ codigo: Codigo }, { additionalProperties: false });
export const CodigosResponse = Type.Object({
  codigos_recuperacao: Type.Array(Type.String(), { description: 'Each serves once; shown this once' }),
});

/** In the names of the W3C (camelCase): they go to and come from the browser as they are. */
const DaW3c = (description: string) => Type.Object({}, { additionalProperties: true, description });
const Resposta = DaW3c('What navigator.credentials answered: PublicKeyCredential.toJSON()');

export const OpcoesResponse = Type.Object({
  opcoes: DaW3c('PublicKeyCredentialCreationOptionsJSON'),
});
export const CadastrarPasskeyBody = Type.Object(
  { nome: Linha(60, 'How its owner calls it'), resposta: Resposta },
  { additionalProperties: false },
);
export const DesafioResponse = Type.Object({
  desafio_id: Uuid(),
  opcoes: DaW3c('PublicKeyCredentialRequestOptionsJSON'),
});
export const EntrarComPasskeyBody = Type.Object(
  { desafio_id: Uuid(), resposta: Resposta },
  { additionalProperties: false },
);

export const PinBody = Type.Object(
  { pin: Type.String({ maxLength: 32, description: '4 to 8 digits, neither one digit repeated nor a sequence' }) },
  { additionalProperties: false },
);
export const DesbloquearBody = Type.Object(
  {
    pin: Type.Optional(Type.String({ minLength: 1, maxLength: 32 })),
    senha: Type.Optional(Senha),
  },
  { additionalProperties: false, description: 'One of the two' },
);

export type PasskeyResponse = Static<typeof PasskeyResponse>;
export type UsuarioAtualResponse = Static<typeof UsuarioAtualResponse>;
