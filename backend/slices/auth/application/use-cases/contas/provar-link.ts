import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { TokenInvalidoError } from '../../../domain/auth-errors.ts';
import { SenhaDoLinkError } from '../../../domain/contas/conta-errors.ts';
import type { Finalidade, TokenHash } from '../../../domain/contas/token-de-uso-unico.ts';
import type { SenhaHash } from '../../../domain/contas/usuario.ts';
import type { Contas } from '../../ports/contas.ts';
import type { SenhaHasher } from '../../ports/senha-hasher.ts';
import type { Recusas } from '../../ports/recusas.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { Segredos } from '../../ports/segredos.ts';
import type { FreioPorConta } from '../segundo-fator/exigir-codigo.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly segredos: Segredos;
  readonly hasher: SenhaHasher;
  readonly recusas: Recusas;
  readonly now: () => Date;
}

export interface LinkComSenha {
  readonly token: string;
  readonly senha: string;
  readonly freio: FreioPorConta;
}

export interface LinkProvado {
  readonly usuarioId: UsuarioId;
  readonly hash: TokenHash;
  /** To be held by the transaction that uses the link: a reset may have changed it meanwhile. */
  readonly senhaHash: SenhaHash;
}

export type ProvarLink = ReturnType<typeof makeProvarLink>;

/** Scanners of mail open links, and strangers sign up with the mailboxes of others: the link proves the mailbox, the password its person. */
export function makeProvarLink({ contas, emTransacao, segredos, hasher, recusas, now }: Dependencies) {
  /** @throws {TokenInvalidoError} before any password is looked at. @throws {SenhaDoLinkError} */
  return async function provarLink(
    finalidade: Finalidade,
    { token, senha, freio }: LinkComSenha,
  ): Promise<LinkProvado> {
    const hash = segredos.hashOf(token);
    const usuarioId = await contas.donoDoToken(hash, finalidade);
    if (!usuarioId) throw new TokenInvalidoError();
    const senhaHash = await emTransacao(usuarioId, async ({ usuarios, tokens }) => {
      const serve = await tokens.isUsable(hash, finalidade, now());
      return serve ? usuarios.senhaHash(usuarioId) : undefined;
    });
    if (!senhaHash) throw new TokenInvalidoError();

    await freio.tentar(usuarioId);
    const confere = await hasher.verify(senha, senhaHash);
    if (!confere) {
      const error = new SenhaDoLinkError();
      await recusas.registrar({ conta: usuarioId, codigo: error.code });
      throw error;
    }
    await freio.perdoar(usuarioId);
    return { usuarioId, hash, senhaHash };
  };
}
