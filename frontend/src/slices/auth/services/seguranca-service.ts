import { baixar, chamar } from '@/shared/services/api-client';
import type { ResponseOf } from '@/shared/services/openapi-types';
import type { LinkComSenha } from './auth-service';

export type SegundoFator = ResponseOf<'lerSegundoFator'>;
export type Passkey = SegundoFator['passkeys'][number];
export type NovoTotp = ResponseOf<'iniciarTotp', 201>;

/** Options and answers of passkeys are W3C's JSON, read and written by the browser alone. */
export const segurancaService = {
  trocarSenha: (senha: string) => chamar('trocarSenha', { corpo: { senha } }),
  trocarEmail: (email: string) => chamar('pedirTrocaDeEmail', { corpo: { email } }),
  confirmarEmail: (link: LinkComSenha) => chamar('confirmarTrocaDeEmail', { corpo: link }),

  segundoFator: () => chamar('lerSegundoFator'),
  prepararTotp: () => chamar('iniciarTotp'),
  confirmarTotp: (codigo: string) => chamar('confirmarTotp', { corpo: { codigo } }),
  desativarTotp: () => chamar('removerTotp'),
  trocarCodigos: () => chamar('gerarCodigosDeRecuperacao'),

  opcoesDeRegistro: async () => (await chamar('pedirRegistroDePasskey')).opcoes,
  guardarPasskey: (nome: string, resposta: object) =>
    chamar('cadastrarPasskey', { corpo: { nome, resposta: { ...resposta } } }),
  removerPasskey: (id: string) => chamar('removerPasskey', { caminho: { id } }),

  definirPin: (pin: string) => chamar('definirPin', { corpo: { pin } }),
  removerPin: () => chamar('removerPin'),
  /** The server's own bytes, untouched. */
  exportarConta: () => baixar('exportarConta'),
  encerrarTodas: () => chamar('encerrarSessoes'),
};
