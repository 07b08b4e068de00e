import type { SessaoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { ChaveApiId } from '../../domain/chaves/chave-api.ts';
import type { Email } from '../../domain/contas/email.ts';
import type { Finalidade, TokenHash } from '../../domain/contas/token-de-uso-unico.ts';
import type { SenhaHash } from '../../domain/contas/usuario.ts';

export interface ContaParaLogin {
  readonly id: UsuarioId;
  readonly senhaHash: SenhaHash;
  readonly emailVerificadoEm: Date | null;
  readonly suspensoEm: Date | null;
}

/** What precedes a usuario: from an e-mail or a secret to whose it is, and nothing more. */
export interface Contas {
  porEmail(email: Email): Promise<ContaParaLogin | undefined>;
  /** Nobody's when the account is suspended. */
  donoDoRefresh(hash: TokenHash): Promise<{ usuarioId: UsuarioId; sessaoId: SessaoId } | undefined>;
  donoDaChave(hash: TokenHash): Promise<{ usuarioId: UsuarioId; chaveId: ChaveApiId } | undefined>;
  donoDaPasskey(credencialId: string): Promise<UsuarioId | undefined>;
  /** Nobody's when the account is suspended. */
  donoDoToken(hash: TokenHash, finalidade: Finalidade): Promise<UsuarioId | undefined>;
}
