import { apiClient } from '@/shared/services/api-client';
import type { Pagina } from '@/shared/services/use-lista-paginada';

export interface NovoCadastro {
  nome: string;
  email: string;
  senha: string;
}

export interface Sessao {
  id: string;
  atual: boolean;
  criadaEm: string;
  usadaEm: string;
  dispositivo: string | null;
}

export const authService = {
  cadastrar: (novo: NovoCadastro) => apiClient.post<void>('/auth/cadastro', novo),
  verificar: (token: string) => apiClient.post<void>('/auth/verificacao', { token }),
  pedirNovaSenha: (email: string) => apiClient.post<void>('/auth/senha/esquecida', { email }),
  redefinirSenha: (token: string, senha: string) => apiClient.post<void>('/auth/senha/redefinicao', { token, senha }),
  sessoes: () => apiClient.get<Pagina<Sessao>>('/auth/sessoes'),
  encerrarSessao: (id: string) => apiClient.delete(`/auth/sessoes/${id}`),
};
