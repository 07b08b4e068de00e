import type { EmissorId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { EmissorEncontrado } from '../../domain/documentos/emissor.ts';

export interface Emissores {
  /** `undefined` for another usuario's emissor, like one that never existed. */
  find(usuarioId: UsuarioId, emissorId: EmissorId): Promise<EmissorEncontrado | undefined>;
}
