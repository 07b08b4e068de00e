import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import type { ProcessoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { DocumentoEmitido } from '../../../domain/documentos/documento-emitido.ts';
import { CicloEncerradoError } from '../../../domain/processos/processo-errors.ts';
import type { PedidoDeEmissao } from '../../preparar-emissao.ts';

interface Dependencies {
  readonly emitirDocumentos: (pedido: PedidoDeEmissao) => Promise<DocumentoEmitido>;
}

export interface ItemDoLote {
  readonly processoId: ProcessoId;
  readonly data: CalendarDate;
}

/** Issued, or why not. */
export interface ResultadoDoItem {
  readonly processoId: ProcessoId;
  readonly resultado: DocumentoEmitido | DomainError;
}

/** Many renewals in one go: each item stands alone, and one that is refused does not hold the others. */
export function makeEmitirLote({ emitirDocumentos }: Dependencies) {
  return async function emitirLote(usuarioId: UsuarioId, itens: readonly ItemDoLote[]): Promise<ResultadoDoItem[]> {
    const resultados: ResultadoDoItem[] = [];
    for (const { processoId, data } of itens) {
      const pedido = { usuarioId, processoId, data };
      resultados.push({ processoId, resultado: await tentar(() => emitirOuRenovar(pedido)) });
    }
    return resultados;
  };

  /** What falls due is put into a batch to be renewed: past the end of its cycle that is what the date asks for. */
  async function emitirOuRenovar(pedido: PedidoDeEmissao): Promise<DocumentoEmitido> {
    try {
      return await emitirDocumentos(pedido);
    } catch (error) {
      if (!(error instanceof CicloEncerradoError)) throw error;
      return emitirDocumentos({ ...pedido, renovar: true });
    }
  }
}

async function tentar(emitir: () => Promise<DocumentoEmitido>): Promise<DocumentoEmitido | DomainError> {
  try {
    return await emitir();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
