import { apiClient } from '@/shared/services/api-client';
import type { Pagina } from '@/shared/services/use-lista-paginada';
import type {
  AbrirProcessoCorpo,
  DocumentoEmitido,
  EditarProcessoCorpo,
  EmissaoCorpo,
  Historico,
  Processo,
  ProcessoResumo,
  Renovacao,
  Validacao,
  ValidacaoCorpo,
} from './tipos';

export const processosService = {
  listar: (cursor?: string) => apiClient.get<Pagina<ProcessoResumo>>('/processos', { query: { cursor } }),
  vencimentos: async () => (await apiClient.get<{ itens: ProcessoResumo[] }>('/processos/vencimentos')).itens,
  obter: (id: string) => apiClient.get<Processo>(`/processos/${id}`),
  historico: (id: string) => apiClient.get<Historico>(`/processos/${id}/historico`),

  abrir: (corpo: AbrirProcessoCorpo, idempotencyKey: string) =>
    apiClient.post<Processo>('/processos', corpo, { idempotencyKey }),
  editar: (id: string, versao: number, corpo: EditarProcessoCorpo) =>
    apiClient.put<Processo>(`/processos/${id}`, corpo, { ifMatch: versao }),

  validar: (id: string, corpo: ValidacaoCorpo, signal?: AbortSignal) =>
    apiClient.post<Validacao>(`/processos/${id}/validacao`, corpo, { signal }),
  renovar: (id: string, data: string, idempotencyKey: string) =>
    apiClient.post<Renovacao>(`/processos/${id}/renovacoes`, { data }, { idempotencyKey }),
  emitir: (id: string, corpo: EmissaoCorpo, idempotencyKey: string) =>
    apiClient.post<DocumentoEmitido>(`/processos/${id}/documentos`, corpo, { idempotencyKey }),
};
