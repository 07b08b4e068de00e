import type { DocumentoId, ProcessoId } from '../../../../shared/domain/ids.ts';
import type { DocumentoEmitido, HistoricoDeEmissao, Snapshot } from '../../domain/documento-emitido.ts';

/** Sees only what the usuario of its transaction issued. */
export interface DocumentoRepository {
  insert(documento: DocumentoEmitido, snapshot: Snapshot): Promise<void>;

  findSnapshot(id: DocumentoId): Promise<{ readonly snapshot: Snapshot; readonly sha256: string } | undefined>;

  /** Newest first. */
  doProcesso(processoId: ProcessoId): Promise<DocumentoEmitido[]>;

  historicoDeEmissao(processoId: ProcessoId): Promise<HistoricoDeEmissao>;
}
