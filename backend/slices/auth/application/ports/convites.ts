import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { Email } from '../../domain/contas/email.ts';
import type { TokenHash } from '../../domain/contas/token-de-uso-unico.ts';
import type { SenhaHash } from '../../domain/contas/usuario.ts';

/** Role of the account that an invitation makes. */
export type TipoConvidado = 'medico' | 'assistente';

export interface ContaConvidada {
  readonly nome: string;
  readonly senhaHash: SenhaHash;
}

/** Invitations at sign-up, which precedes a usuario. */
export interface Convites {
  /** Whether the invitation is open, and to this address, compared without case. */
  situacao(
    convite: TokenHash,
    email: Email,
  ): Promise<{ readonly destinatario: TipoConvidado } | 'outro_email' | 'invalido'>;
  /** Inside the transaction of the sign-up: the confirmation of the e-mail accepts it. */
  guardar(usuarioId: UsuarioId, convite: TokenHash): Promise<void>;
  /**
   * Inside the transaction of the sign-up: an account that nobody confirmed becomes that of whoever was invited.
   * Answers whether there was one.
   */
  tomarLugar(usuarioId: UsuarioId, convite: TokenHash, conta: ContaConvidada): Promise<boolean>;
}
