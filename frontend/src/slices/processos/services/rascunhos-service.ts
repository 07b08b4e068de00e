import { chamar } from '@/shared/services/api-client';
import type { Autor } from '@/shared/services/sessao-service';
import type { Rascunho, RascunhoResumido } from './tipos';

type Conteudo = Record<string, unknown>;

interface DoFormulario {
  processoId?: string | undefined;
  /** Whose form it is, when it is sent after it was typed. */
  autor?: Autor;
}

export const rascunhosService = {
  /** All of them: a draft that is not found is begun a second time. */
  async listar(): Promise<RascunhoResumido[]> {
    const todos: RascunhoResumido[] = [];
    let cursor: string | undefined;
    do {
      const { itens, proximoCursor } = await chamar('listarRascunhos', { query: { limite: 100, cursor } });
      todos.push(...itens);
      cursor = proximoCursor ?? undefined;
    } while (cursor !== undefined);
    return todos;
  },
  obter: (id: string) => chamar('lerRascunho', { caminho: { id } }),
  criar: (conteudo: Conteudo, { processoId, autor }: DoFormulario = {}) =>
    chamar('criarRascunho', { corpo: { conteudo, ...(processoId && { processoId }) }, autor }),
  salvar: (
    { id, versao }: Pick<Rascunho, 'id' | 'versao'>,
    conteudo: Conteudo,
    { processoId, autor, saindo = false }: DoFormulario & { saindo?: boolean } = {},
  ) =>
    chamar('salvarRascunho', {
      caminho: { id },
      corpo: { conteudo, ...(processoId && { processoId }) },
      ifMatch: versao,
      keepalive: saindo,
      autor,
    }),
  descartar: (id: string, autor?: Autor) => chamar('descartarRascunho', { caminho: { id }, autor }),
};
