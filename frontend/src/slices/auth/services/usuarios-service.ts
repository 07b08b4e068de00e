import { apiClient } from '@/shared/services/api-client';
import type { Papel } from '@/shared/utils/telas';

export interface UsuarioEncontrado {
  id: string;
  nome: string;
  email: string;
  userType: Papel;
  suspensoEm: string | null;
  criadoEm: string;
}

export const usuariosService = {
  /** The term goes in the body: a name or an address never appears in a URL. */
  buscar: async (termo: string) =>
    (await apiClient.post<{ itens: UsuarioEncontrado[] }>('/auth/usuarios/busca', { termo })).itens,
  mudarPapel: (id: string, userType: Papel) => apiClient.put<void>(`/auth/usuarios/${id}/papel`, { userType }),
  suspender: (id: string) => apiClient.put<void>(`/auth/usuarios/${id}/suspensao`, undefined),
  reativar: (id: string) => apiClient.delete(`/auth/usuarios/${id}/suspensao`),
};
