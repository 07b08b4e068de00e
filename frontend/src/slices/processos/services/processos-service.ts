import { chamar } from '@/shared/services/api-client';
import type { AbrirProcessoCorpo, EditarProcessoCorpo, EmissaoCorpo, PedidoCorpo, ValidacaoCorpo } from './tipos';

export const processosService = {
  listar: (cursor?: string) => chamar('listarProcessos', { query: { cursor } }),
  vencimentos: async () => (await chamar('listarVencimentos')).itens,
  obter: (id: string) => chamar('lerProcesso', { caminho: { id } }),
  historico: (id: string) => chamar('lerHistorico', { caminho: { id } }),

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
