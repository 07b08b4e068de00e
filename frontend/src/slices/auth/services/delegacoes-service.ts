import { apiClient } from '@/shared/services/api-client';
import type { RequestOf, ResponseOf } from '@/shared/services/openapi-types';
import type { Pagina } from '@/shared/services/use-lista-paginada';

/** `terminaEm`: last day on which it is in force. */
export type Delegacao = ResponseOf<'listarDelegacoes'>['itens'][number];

export type NovoConvite = RequestOf<'convidarAssistente'>;

export const delegacoesService = {
  listar: (cursor?: string) => apiClient.get<Pagina<Delegacao>>('/auth/delegacoes', { query: { cursor } }),
  convidar: (convite: NovoConvite) => apiClient.post<Delegacao>('/auth/delegacoes', convite),
  encerrar: (id: string) => apiClient.delete(`/auth/delegacoes/${id}`),
  aceitar: (token: string) => apiClient.post<Delegacao>('/auth/delegacoes/aceite', { token }),
};
