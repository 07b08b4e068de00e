import type { CalendarDate } from '../../../../shared/domain/calendar-date.ts';
import { DomainError } from '../../../../shared/domain/domain-error.ts';
import type { ProcessoId, UsuarioId } from '../../../../shared/domain/ids.ts';
import type { DocumentoEmitido } from '../../domain/documento-emitido.ts';
import type { PedidoDeEmissao } from '../preparar-emissao.ts';

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
      resultados.push({ processoId, resultado: await tentar(() => emitirDocumentos({ usuarioId, processoId, data })) });
    }
    return resultados;
  };
}

async function tentar(emitir: () => Promise<DocumentoEmitido>): Promise<DocumentoEmitido | DomainError> {
  try {
    return await emitir();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
