import { apiClient } from '@/shared/services/api-client';
import type { ResponseOf } from '@/shared/services/openapi-types';

export type ProvedorExterno = ResponseOf<'listarProvedoresExternos'>['provedores'][number];
export type LigacaoExterna = ResponseOf<'listarLigacoesExternas'>['itens'][number];
type Partida = ResponseOf<'iniciarEntradaExterna'>;

export const externoService = {
  provedores: async () => (await apiClient.get<ResponseOf<'listarProvedoresExternos'>>('/auth/externo')).provedores,
  iniciar: (provedor: string, next?: string) =>
    apiClient.post<Partida>(`/auth/externo/${provedor}/inicio`, next ? { next } : {}),
  /** The session itself arrives in its cookie; the page that opens next finds it there. */
  abrirSessao: (codigo?: string) => apiClient.post<unknown>('/auth/externo/sessao', codigo ? { codigo } : {}),
  ligacoes: async () => (await apiClient.get<ResponseOf<'listarLigacoesExternas'>>('/auth/externo/ligacoes')).itens,
  ligar: (provedor: string) => apiClient.post<Partida>(`/auth/externo/${provedor}/ligacao`),
  desligar: (id: string) => apiClient.delete(`/auth/externo/ligacoes/${id}`),
};

/** Leaves this page for good: what it knew of a session goes with it. */
export const navegador = {
  irPara: (url: string) => window.location.assign(url),
  substituirPor: (path: string) => window.location.replace(path),
};
