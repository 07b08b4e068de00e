import { parseFields } from '../../../../shared/domain/parse-fields.ts';
import { TokenInvalidoError } from '../../domain/auth-errors.ts';
import type { Removidos } from '../../domain/removidos.ts';
import { type EhComum, parseSenhaNova } from '../../domain/senha.ts';
import { senhaRedefinida } from '../mensagens.ts';
import type { Contas } from '../ports/contas.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { PasswordHasher } from '../ports/password-hasher.ts';
import type { AuthUnidadeDeTrabalho } from '../ports/repositorios.ts';
import type { Segredos } from '../ports/segredos.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly hasher: PasswordHasher;
  readonly segredos: Segredos;
  readonly mailer: Mailer;
  readonly ehComum: EhComum;
  readonly publicUrl: string;
  readonly now: () => Date;
}

export function makeRedefinirSenha(dependencies: Dependencies) {
  const { contas, emTransacao, hasher, segredos, mailer, ehComum, publicUrl, now } = dependencies;

  /**
   * The link proves the mailbox: it also confirms the e-mail. Whoever had the account before keeps no way in: sessions,
   * earlier links, factors, keys and whom they trusted are over.
   */
  return async function redefinirSenha(token: string, nova: string): Promise<Removidos> {
    const hash = segredos.hashOf(token);
    const usuarioId = await contas.donoDoToken(hash, 'redefinicao');
    if (!usuarioId) throw new TokenInvalidoError();

    const agora = now();
    const usuario = await emTransacao(usuarioId, async ({ usuarios, tokens }) => {
      const serve = await tokens.isUsable(hash, 'redefinicao', agora);
      return serve ? usuarios.findById(usuarioId) : undefined;
    });
    if (!usuario) throw new TokenInvalidoError();

    // A refused password leaves the link as it was.
    const { senha } = parseFields({ senha: () => parseSenhaNova(nova, usuario, ehComum) });
    const senhaHash = await hasher.hash(senha);

    return emTransacao(usuarioId, async ({ usuarios, tokens, heranca }) => {
      const valeu = await tokens.use(hash, 'redefinicao', agora);
      if (!valeu) throw new TokenInvalidoError();
      await usuarios.trocarSenha(usuarioId, senhaHash, agora);
      await usuarios.confirmarEmail(usuarioId, agora);
      await tokens.retireAll(agora);
      const removidos = await heranca.remover(agora);
      await mailer.sendBehind({ to: usuario.email, ...senhaRedefinida(publicUrl, removidos) });
      return removidos;
    });
  };
}
