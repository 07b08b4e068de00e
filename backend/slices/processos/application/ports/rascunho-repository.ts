import type { RascunhoId } from '@autocusto/dominio/comum/ids.ts';
import type { Rascunho, RascunhoResumido } from '../../domain/processos/rascunho.ts';

/** Sees only the rascunhos of the usuario of its transaction. */
export interface RascunhoRepository {
  findById(id: RascunhoId): Promise<Rascunho | undefined>;

  /** @throws {CotaDeRascunhosError} */
  insert(rascunho: Rascunho): Promise<void>;

  /** @throws {VersaoDesatualizadaError} when another edit came first. @throws {CotaDeRascunhosError} when it grows. */
  update(rascunho: Rascunho): Promise<void>;

  /** Whether there was one. */
  remove(id: RascunhoId): Promise<boolean>;

  /** Newest first. */
  listar(limite: number, depoisDe: RascunhoId | undefined): Promise<RascunhoResumido[]>;
}
