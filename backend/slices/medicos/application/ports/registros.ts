import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Correcao, CorrecaoFeita, Registro } from '@autocusto/dominio/medicos/registro.ts';

/** The first two are refused by the database unless the first argument is an administrador. */
export interface Registros {
  ler(administradorId: UsuarioId, medicoId: UsuarioId): Promise<Registro | undefined>;
  /**
   * Kept with who, when and why, in one transaction.
   * @throws {MedicoDuplicadoError} when the CRM or the CNS is taken.
   */
  corrigir(
    administradorId: UsuarioId,
    medicoId: UsuarioId,
    versao: number,
    correcao: Correcao,
  ): Promise<'corrigido' | 'nao_encontrado' | 'versao'>;
  /** Of one's own register, newest first. */
  correcoes(medicoId: UsuarioId): Promise<CorrecaoFeita[]>;
}
