import type { PinComChave } from '../../domain/sessoes/pin.ts';
import type { SenhaNova } from '../../domain/contas/senha.ts';
import type { SenhaHash } from '../../domain/contas/usuario.ts';

export interface SenhaHasher {
  hash(senha: SenhaNova | PinComChave): Promise<SenhaHash>;
  /** Takes as long without a hash as with one, and then answers false. */
  verify(senha: string, hash: SenhaHash | undefined): Promise<boolean>;
  /** The same password under the parameters now in force; `undefined` when the hash has them already. */
  rehash(senha: string, hash: SenhaHash): Promise<SenhaHash | undefined>;
}
