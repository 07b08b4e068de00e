import type { Papel } from '../../../../shared/domain/papel.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';

export interface ContaEncontrada {
  readonly id: UsuarioId;
  readonly nome: string;
  readonly email: string;
  readonly papel: Papel;
  readonly suspensoEm: Date | null;
  readonly criadoEm: Date;
}

/** Every one of them is refused by the database unless the first argument is an administrador. */
export interface Administracao {
  buscar(administradorId: UsuarioId, termo: string, limite: number): Promise<ContaEncontrada[]>;
  mudarPapel(
    administradorId: UsuarioId,
    alvo: UsuarioId,
    papel: Papel,
  ): Promise<'feito' | 'nao_encontrado' | 'proprio' | 'com_pacientes'>;
  /** Suspending ends the sessions of the account; `false` gives it back. */
  suspender(
    administradorId: UsuarioId,
    alvo: UsuarioId,
    suspender: boolean,
  ): Promise<'feito' | 'nao_encontrado' | 'proprio'>;
  /** Events of the last 24 hours by `acao`, and `contas_suspensas`. */
  eventosRecentes(administradorId: UsuarioId): Promise<ReadonlyMap<string, number>>;
}
