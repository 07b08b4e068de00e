import { apiClient } from '@/shared/services/api-client';
import type { Pagina } from '@/shared/services/use-lista-paginada';
import type { Rascunho } from './tipos';

const PATH = '/processos/rascunhos';
type Conteudo = Record<string, unknown>;

export const rascunhosService = {
  listar: async () => (await apiClient.get<Pagina<Rascunho>>(PATH, { query: { limite: 50 } })).itens,
  obter: (id: string) => apiClient.get<Rascunho>(`${PATH}/${id}`),
  criar: (conteudo: Conteudo, processoId?: string) =>
    apiClient.post<Rascunho>(PATH, { conteudo, ...(processoId && { processoId }) }),
  salvar: (
    { id, versao }: Pick<Rascunho, 'id' | 'versao'>,
    conteudo: Conteudo,
    { processoId, saindo = false }: { processoId?: string | undefined; saindo?: boolean } = {},
  ) =>
    apiClient.put<Rascunho>(
      `${PATH}/${id}`,
      { conteudo, ...(processoId && { processoId }) },
      { ifMatch: versao, keepalive: saindo },
    ),
  descartar: (id: string) => apiClient.delete(`${PATH}/${id}`),
};
