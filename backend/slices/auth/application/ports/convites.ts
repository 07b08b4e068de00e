import type { UsuarioId } from '../../../../shared/domain/ids.ts';
import type { Email } from '../../domain/email.ts';
import type { TokenHash } from '../../domain/token-de-uso-unico.ts';

/** Invitations at sign-up, which precedes a usuario. */
export interface Convites {
  /** Whether the invitation is open; `destinatario` compares without case. */
  situacao(convite: TokenHash, email: Email): Promise<'destinatario' | 'outro_email' | 'invalido'>;
  /** Inside the transaction of the sign-up: the confirmation of the e-mail accepts it. */
  guardar(usuarioId: UsuarioId, convite: TokenHash): Promise<void>;
}
