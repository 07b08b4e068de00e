import { apiClient } from '@/shared/services/api-client';
import type { Pagina } from '@/shared/services/use-lista-paginada';

export interface Delegacao {
  id: string;
  email: string;
  situacao: 'convidada' | 'ativa' | 'encerrada';
  assistenteNome: string | null;
  medicoNome: string;
  criadaEm: string;
  aceitaEm: string | null;
  /** Last day on which it is in force. */
  terminaEm: string;
}

export const delegacoesService = {
  listar: (cursor?: string) => apiClient.get<Pagina<Delegacao>>('/auth/delegacoes', { query: { cursor } }),
  convidar: (email: string, terminaEm: string) => apiClient.post<Delegacao>('/auth/delegacoes', { email, terminaEm }),
  encerrar: (id: string) => apiClient.delete(`/auth/delegacoes/${id}`),
  aceitar: (token: string) => apiClient.post<Delegacao>('/auth/delegacoes/aceite', { token }),
};
