import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Pacote } from '../../domain/pacote.ts';
import type { VersaoDoModelo } from './versoes-dos-modelos.ts';

export interface PacoteEmitido {
  readonly pacote: Pacote;
  readonly sha256: string;
  /** Of each template at the time of issue. */
  readonly versoes?: Readonly<Record<string, VersaoDoModelo>>;
}

/** Where issued packets come from. Another usuario's packet is `undefined`, like one that never existed. */
export interface DocumentoSource {
  find(usuarioId: UsuarioId, id: string): Promise<PacoteEmitido | undefined>;
}
