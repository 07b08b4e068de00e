import { apiClient } from '@/shared/services/api-client';
import type { RequestOf, ResponseOf } from '@/shared/services/openapi-types';

export type NovoCadastro = RequestOf<'cadastrar'>;
export type Sessao = ResponseOf<'listarSessoes'>['itens'][number];

export const authService = {
  cadastrar: (novo: NovoCadastro) => apiClient.post<void>('/auth/cadastro', novo),
  verificar: (token: string) => apiClient.post<void>('/auth/verificacao', { token }),
  pedirNovaSenha: (email: string) => apiClient.post<void>('/auth/senha/esquecida', { email }),
  redefinirSenha: (token: string, senha: string) => apiClient.post<void>('/auth/senha/redefinicao', { token, senha }),
  sessoes: () => apiClient.get<ResponseOf<'listarSessoes'>>('/auth/sessoes', { query: { limite: 100 } }),
  /** Options as W3C spells them, for the browser alone. */
  desafioDePasskey: () => apiClient.post<ResponseOf<'pedirDesafioDePasskey'>>('/auth/passkeys/desafio'),
  encerrarSessao: (id: string) => apiClient.delete(`/auth/sessoes/${id}`),
};
