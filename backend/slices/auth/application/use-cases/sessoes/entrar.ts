import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import { CredenciaisInvalidasError, EmailNaoVerificadoError } from '../../../domain/auth-errors.ts';
import { ContaSuspensaError } from '../../../domain/contas/conta-errors.ts';
import { parseEmail } from '../../../domain/contas/email.ts';
import { codigoDeRecuperacaoUsado } from '../../mensagens/conta.ts';
import { recuperacaoConcluida } from '../../mensagens/recuperacao.ts';
import type { ContaParaLogin, Contas } from '../../ports/contas.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { SenhaHasher } from '../../ports/senha-hasher.ts';
import type { Recusas } from '../../ports/recusas.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import { avisarAdministradores } from '../contas/abrir-recuperacao.ts';
import type { AbrirSessao, SessaoAberta } from './abrir-sessao.ts';
import type { CodigoDado, ExigirCodigo } from '../segundo-fator/exigir-codigo.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly hasher: SenhaHasher;
  readonly abrirSessao: AbrirSessao;
  readonly exigirCodigo: ExigirCodigo;
  readonly recusas: Recusas;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly now: () => Date;
}

export interface Credenciais extends CodigoDado {
  readonly email: string;
  readonly senha: string;
  readonly agente: string | null;
}

export function makeEntrar(dependencies: Dependencies) {
  const { contas, emTransacao, hasher, abrirSessao, exigirCodigo, recusas, mailer, publicUrl, now } = dependencies;

  return async function entrar(credenciais: Credenciais): Promise<SessaoAberta> {
    const conta = await contas.porEmail(parseEmail(credenciais.email));
    try {
      const confere = await hasher.verify(credenciais.senha, conta?.senhaHash);
      if (!conta || !confere) throw new CredenciaisInvalidasError();
      return await abrir(conta, credenciais);
    } catch (error) {
      if (isRecusa(error)) await recusas.registrar({ conta: conta?.id, codigo: error.code });
      throw error;
    }
  };

  /** The password is right: from here on a refusal may say why. */
  async function abrir(conta: ContaParaLogin, { senha, agente, codigo, freio }: Credenciais): Promise<SessaoAberta> {
    if (conta.suspensoEm) throw new ContaSuspensaError();
    if (!conta.emailVerificadoEm) throw new EmailNaoVerificadoError();

    const rehash = await hasher.rehash(senha, conta.senhaHash);
    return emTransacao(conta.id, async (repositorios) => {
      const { usuarios, fatores, recuperacoes } = repositorios;
      // A reset may have ended every session while this password was being checked.
      const aindaConfere = await usuarios.holdsSenha(conta.id, conta.senhaHash);
      if (!aindaConfere) throw new CredenciaisInvalidasError();
      const recuperou = await recuperacoes.concluir(now());
      const serviu = await exigirCodigo(fatores, conta.id, { codigo, freio });
      if (rehash) await usuarios.trocarSenha(conta.id, rehash, now());
      const aberta = await abrirSessao(repositorios, conta.id, { agente, comSegundoFator: serviu !== 'nenhum' });
      if (serviu === 'recuperacao') {
        const mensagem = codigoDeRecuperacaoUsado(publicUrl, await fatores.contarCodigos());
        await mailer.sendBehind({ to: aberta.usuario.email, ...mensagem });
      }
      if (recuperou) {
        const { email } = aberta.usuario;
        await mailer.sendBehind({ to: email, ...recuperacaoConcluida(publicUrl) });
        await avisarAdministradores(recuperacoes, { mailer, publicUrl }, 'concluida', email);
      }
      return aberta;
    });
  }
}

/** News about who is asking; a busy machine or a wait is none. */
export function isRecusa(error: unknown): error is DomainError {
  return error instanceof DomainError && (error.kind === 'unauthenticated' || error.kind === 'forbidden');
}
