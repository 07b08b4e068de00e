import type { Papel } from '../../../../shared/domain/papel.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Escopo } from '../../../../shared/domain/escopo.ts';
import type { ChaveApi, ChaveApiId } from '../../domain/chaves/chave-api.ts';
import type { TokenHash } from '../../domain/contas/token-de-uso-unico.ts';

export interface ChaveEmUso {
  readonly escopos: readonly Escopo[];
  readonly papel: Papel;
}

export interface ChaveRepository {
  /** Answers false, and keeps nothing, when the usuario has as many as one may have. */
  insert(usuarioId: UsuarioId, chave: ChaveApi, hash: TokenHash): Promise<boolean>;
  /** What was not revoked, newest first; the expired ones too. */
  list(): Promise<ChaveApi[]>;
  /** Notes the use, once a minute at most. `undefined` unless it lives and its usuario is a medico in use. */
  usarSeViva(id: ChaveApiId, agora: Date): Promise<ChaveEmUso | undefined>;
  /** Answers whether there was one to revoke. */
  revogar(id: ChaveApiId, agora: Date): Promise<boolean>;
  revogarTodas(agora: Date): Promise<void>;
}
