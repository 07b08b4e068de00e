import type { UsuarioId } from '../../../../shared/domain/ids.ts';
import type { Pacote } from '../../domain/pacote.ts';

/** Where issued packets come from. Another usuario's packet is `undefined`, like one that never existed. */
export interface DocumentoSource {
  find(usuarioId: UsuarioId, id: string): Promise<{ pacote: Pacote; sha256: string } | undefined>;
}
