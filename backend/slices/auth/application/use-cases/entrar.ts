import type { SessaoId } from '../../../../shared/domain/ids.ts';
import { CredenciaisInvalidasError, EmailNaoVerificadoError } from '../../domain/auth-errors.ts';
import { parseEmail } from '../../domain/email.ts';
import { Sessao } from '../../domain/sessao.ts';
import type { Usuario } from '../../domain/usuario.ts';
import type { Contas } from '../ports/contas.ts';
import type { PasswordHasher } from '../ports/password-hasher.ts';
import type { AuthUnidadeDeTrabalho } from '../ports/repositorios.ts';
import type { Segredos } from '../ports/segredos.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly hasher: PasswordHasher;
  readonly segredos: Segredos;
  readonly newId: () => SessaoId;
  readonly now: () => Date;
}

export interface Credenciais {
  readonly email: string;
  readonly senha: string;
  readonly agente: string | null;
}

/** What a session gives to whoever opened or renewed it; `refresh` is shown this once. */
export interface SessaoAberta {
  readonly usuario: Usuario;
  readonly sessao: Sessao;
  readonly refresh: string;
}

export function makeEntrar({ contas, emTransacao, hasher, segredos, newId, now }: Dependencies) {
  return async function entrar({ email, senha, agente }: Credenciais): Promise<SessaoAberta> {
    const conta = await contas.porEmail(parseEmail(email));
    const confere = await hasher.verify(senha, conta?.senhaHash);
    if (!conta || !confere) throw new CredenciaisInvalidasError();
    if (!conta.emailVerificadoEm) throw new EmailNaoVerificadoError();

    const rehash = await hasher.rehash(senha, conta.senhaHash);
    const agora = now();
    const sessao = Sessao.abrir({ id: newId(), usuarioId: conta.id, agente }, agora);
    const refresh = segredos.novo();

    const usuario = await emTransacao(conta.id, async ({ usuarios, sessoes }) => {
      // A reset may have ended every session while this password was being checked.
      const aindaConfere = await usuarios.holdsSenha(conta.id, conta.senhaHash);
      if (!aindaConfere) throw new CredenciaisInvalidasError();
      if (rehash) await usuarios.trocarSenha(conta.id, rehash, agora);
      await sessoes.insert(sessao, refresh.hash);
      return usuarios.findById(conta.id);
    });
    if (!usuario) throw new CredenciaisInvalidasError();
    return { usuario, sessao, refresh: refresh.token };
  };
}
