import { chamar } from '@/shared/services/api-client';
import type { RequestOf, ResponseOf } from '@/shared/services/openapi-types';

export type NovoCadastro = RequestOf<'cadastrar'>;
export type Sessao = ResponseOf<'listarSessoes'>['itens'][number];

export const authService = {
  cadastrar: (novo: NovoCadastro) => chamar('cadastrar', { corpo: novo }),
  verificar: (token: string) => chamar('verificarEmail', { corpo: { token } }),
  pedirNovaSenha: (email: string) => chamar('pedirRedefinicao', { corpo: { email } }),
  redefinirSenha: (token: string, senha: string) => chamar('redefinirSenha', { corpo: { token, senha } }),
  sessoes: () => chamar('listarSessoes', { query: { limite: 100 } }),
  /** Options as W3C spells them, for the browser alone. */
  desafioDePasskey: () => chamar('pedirDesafioDePasskey'),
  encerrarSessao: (id: string) => chamar('encerrarSessao', { caminho: { id } }),
};
