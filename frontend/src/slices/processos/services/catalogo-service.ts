import { apiClient } from '@/shared/services/api-client';
import type { Doenca, DoencaEncontrada } from './tipos';

export const catalogoService = {
  buscarDoencas: async (busca: string) =>
    (await apiClient.get<{ itens: DoencaEncontrada[] }>('/processos/catalogo/doencas', { query: { busca } })).itens,
  doenca: (cid: string) => apiClient.get<Doenca>(`/processos/catalogo/doencas/${encodeURIComponent(cid)}`),
};
