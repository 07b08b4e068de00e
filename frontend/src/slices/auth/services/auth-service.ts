import { chamar } from '@/shared/services/api-client';
import type { RequestOf, ResponseOf } from '@/shared/services/openapi-types';

export type NovoCadastro = RequestOf<'cadastrar'>;
export type LinkComSenha = RequestOf<'verificarEmail'>;
export type Redefinida = ResponseOf<'redefinirSenha'>;
export type Removidos = Redefinida['removidos'];
export type Sessao = ResponseOf<'listarSessoes'>['itens'][number];

export const authService = {
  cadastrar: (novo: NovoCadastro) => chamar('cadastrar', { corpo: novo }),
  verificar: (link: LinkComSenha) => chamar('verificarEmail', { corpo: link }),
  pedirNovaSenha: (email: string) => chamar('pedirRedefinicao', { corpo: { email } }),
  redefinirSenha: (nova: RequestOf<'redefinirSenha'>) => chamar('redefinirSenha', { corpo: nova }),
  sessoes: () => chamar('listarSessoes', { query: { limite: 100 } }),
  /** Options as W3C spells them, for the browser alone. */
  desafioDePasskey: () => chamar('pedirDesafioDePasskey'),
  encerrarSessao: (id: string) => chamar('encerrarSessao', { caminho: { id } }),
};
