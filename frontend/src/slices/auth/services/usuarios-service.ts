import { apiClient } from '@/shared/services/api-client';
import type { ResponseOf } from '@/shared/services/openapi-types';
import type { Papel } from '@/shared/utils/telas';

export type UsuarioEncontrado = ResponseOf<'buscarUsuarios'>['itens'][number];

export const usuariosService = {
  /** The term goes in the body: a name or an address never appears in a URL. */
  buscar: async (termo: string) =>
    (await apiClient.post<{ itens: UsuarioEncontrado[] }>('/auth/usuarios/busca', { termo })).itens,
  mudarPapel: (id: string, userType: Papel) => apiClient.put<void>(`/auth/usuarios/${id}/papel`, { userType }),
  suspender: (id: string) => apiClient.put<void>(`/auth/usuarios/${id}/suspensao`, undefined),
  reativar: (id: string) => apiClient.delete(`/auth/usuarios/${id}/suspensao`),
};
