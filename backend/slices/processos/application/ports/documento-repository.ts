import type { DocumentoId, ProcessoId } from '@autocusto/dominio/comum/ids.ts';
import type {
  DocumentoDoHistorico,
  DocumentoEmitido,
  HistoricoDeEmissao,
  Snapshot,
} from '../../domain/documentos/documento-emitido.ts';

export interface PaginaDeDocumentos {
  readonly limite: number;
  readonly depoisDe: DocumentoId | undefined;
}

/** Sees only what was issued for the usuario of its transaction. */
export interface DocumentoRepository {
  /** The database adds who issued it. */
  insert(documento: DocumentoEmitido, snapshot: Snapshot): Promise<void>;

  findSnapshot(id: DocumentoId): Promise<{ readonly snapshot: Snapshot; readonly sha256: string } | undefined>;

  /** Newest first. */
  doProcesso(processoId: ProcessoId, pagina: PaginaDeDocumentos): Promise<DocumentoDoHistorico[]>;

  historicoDeEmissao(processoId: ProcessoId): Promise<HistoricoDeEmissao>;
}
