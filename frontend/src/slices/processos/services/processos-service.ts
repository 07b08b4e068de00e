import { chamar } from '@/shared/services/api-client';
import type {
  AbrirProcessoCorpo,
  EditarProcessoCorpo,
  EmissaoCorpo,
  Historico,
  PedidoCorpo,
  ProcessoResumo,
  ValidacaoCorpo,
} from './tipos';

export const processosService = {
  listar: (cursor?: string) => chamar('listarProcessos', { query: { cursor } }),
  async vencimentos(): Promise<ProcessoResumo[]> {
    const todos: ProcessoResumo[] = [];
    let cursor: string | undefined;
    do {
      const { itens, proximoCursor } = await chamar('listarVencimentos', { query: { cursor } });
      todos.push(...itens);
      cursor = proximoCursor ?? undefined;
    } while (cursor !== undefined);
    return todos;
  },
  obter: (id: string) => chamar('lerProcesso', { caminho: { id } }),
  async historico(id: string): Promise<Historico> {
    const { proximoCursor, ...historico } = await chamar('lerHistorico', { caminho: { id } });
    const documentos = [...historico.documentos];
    let cursor = proximoCursor ?? undefined;
    while (cursor !== undefined) {
      const pagina = await chamar('lerHistorico', { caminho: { id }, query: { cursor } });
      documentos.push(...pagina.documentos);
      cursor = pagina.proximoCursor ?? undefined;
    }
    return { ...historico, documentos };
  },

  abrir: (corpo: AbrirProcessoCorpo, idempotencyKey: string) => chamar('abrirProcesso', { corpo, idempotencyKey }),
  editar: (id: string, versao: number, corpo: EditarProcessoCorpo) =>
    chamar('editarProcesso', { caminho: { id }, corpo, ifMatch: versao }),

  validar: (id: string, corpo: ValidacaoCorpo, signal?: AbortSignal) =>
    chamar('validarProcesso', { caminho: { id }, corpo, signal }),
  validarPedido: (corpo: PedidoCorpo, signal: AbortSignal) => chamar('validarPedido', { corpo, signal }),
  renovar: (id: string, data: string, idempotencyKey: string) =>
    chamar('renovarProcesso', { caminho: { id }, corpo: { data }, idempotencyKey }),
  emitir: (id: string, corpo: EmissaoCorpo, idempotencyKey: string) =>
    chamar('emitirDocumentos', { caminho: { id }, corpo, idempotencyKey }),
};
