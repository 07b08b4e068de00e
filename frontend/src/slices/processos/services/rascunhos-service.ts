import { apiClient } from '@/shared/services/api-client';
import type { Pagina } from '@/shared/services/use-lista-paginada';
import type { Rascunho } from './tipos';

const PATH = '/processos/rascunhos';
type Conteudo = Record<string, unknown>;

export const rascunhosService = {
  /** All of them: a draft that is not found is begun a second time. */
  async listar(): Promise<Rascunho[]> {
    const todos: Rascunho[] = [];
    let cursor: string | undefined;
    do {
      const { itens, proximoCursor } = await apiClient.get<Pagina<Rascunho>>(PATH, { query: { limite: 50, cursor } });
      todos.push(...itens);
      cursor = proximoCursor ?? undefined;
    } while (cursor !== undefined);
    return todos;
  },
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
