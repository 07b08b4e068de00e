import type { Papel } from '../../../../shared/domain/papel.ts';
import type { Brand } from '@autocusto/dominio/comum/brand.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Email } from './email.ts';

/** Argon2id, PHC string format. */
export type SenhaHash = Brand<string, 'SenhaHash'>;

export interface Usuario {
  readonly id: UsuarioId;
  readonly email: Email;
  readonly nome: string;
  readonly papel: Papel;
  readonly emailVerificadoEm: Date | null;
  readonly suspensoEm: Date | null;
  /** Since when a mailbox alone took the second factor away, and nothing of others is shown. */
  readonly retidaEm: Date | null;
}
