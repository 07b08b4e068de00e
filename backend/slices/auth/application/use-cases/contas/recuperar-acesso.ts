import { NaoEncontradoError } from '../../../../../shared/domain/common-errors.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { PropriaContaError } from '../../../domain/administracao/administracao-errors.ts';
import { CredenciaisInvalidasError, EmailNaoVerificadoError, TokenInvalidoError } from '../../../domain/auth-errors.ts';
import { ContaSuspensaError, SegundoFatorInativoError } from '../../../domain/contas/conta-errors.ts';
import { parseEmail } from '../../../domain/contas/email.ts';
import { fimDaEspera, type RecuperacaoAberta, type RecuperacaoId } from '../../../domain/contas/recuperacao.ts';
import { expiracaoDoToken } from '../../../domain/contas/token-de-uso-unico.ts';
import type { Usuario } from '../../../domain/contas/usuario.ts';
import {
  recuperacaoCancelada,
  recuperacaoConfirmada,
  recuperacaoRecusada,
  recuperarAcesso,
} from '../../mensagens/recuperacao.ts';
import type { Contas } from '../../ports/contas.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { SenhaHasher } from '../../ports/senha-hasher.ts';
import type { Decisao, Recuperacoes } from '../../ports/recuperacoes.ts';
import type { Recusas } from '../../ports/recusas.ts';
import type { AuthRepositorios, AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { Segredos } from '../../ports/segredos.ts';
import { type AbrirRecuperacao, avisarAdministradores } from './abrir-recuperacao.ts';
import { isRecusa } from '../sessoes/entrar.ts';
import type { LinkComSenha, ProvarLink } from './provar-link.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly hasher: SenhaHasher;
  readonly segredos: Segredos;
  readonly provarLink: ProvarLink;
  readonly abrirRecuperacao: AbrirRecuperacao;
  readonly recuperacoes: Recuperacoes;
  readonly recusas: Recusas;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly now: () => Date;
}

export interface PedidoDeRecuperacao {
  readonly email: string;
  readonly senha: string;
  /** Only for whoever gave the right password. @throws when the mailbox had enough mails. */
  readonly cabeNaCaixa: () => Promise<void>;
}

/** For whoever lost the app and the codes. The password proves first, as at the login; then the mailbox; then a person. */
export function makeRecuperarAcesso(dependencies: Dependencies) {
  const { contas, emTransacao, hasher, segredos, provarLink, abrirRecuperacao } = dependencies;
  const { recuperacoes, recusas, mailer, publicUrl, now } = dependencies;

  /** @throws {SegundoFatorInativoError} when the password alone is enough already. */
  async function quemPerdeu({ usuarios, fatores }: AuthRepositorios, usuarioId: UsuarioId): Promise<Usuario> {
    const usuario = await usuarios.findById(usuarioId);
    if (!usuario) throw new CredenciaisInvalidasError();
    const fator = await fatores.find();
    if (!fator?.confirmadoEm && !usuario.retidaEm) throw new SegundoFatorInativoError();
    return usuario;
  }

  async function enviarLink({ email, senha, cabeNaCaixa }: PedidoDeRecuperacao): Promise<void> {
    const conta = await contas.porEmail(parseEmail(email));
    try {
      const confere = await hasher.verify(senha, conta?.senhaHash);
      if (!conta || !confere) throw new CredenciaisInvalidasError();
      if (conta.suspensoEm) throw new ContaSuspensaError();
      if (!conta.emailVerificadoEm) throw new EmailNaoVerificadoError();
    } catch (error) {
      if (isRecusa(error)) await recusas.registrar({ conta: conta?.id, codigo: error.code });
      throw error;
    }
    await cabeNaCaixa();
    const { id: usuarioId } = conta;
    const { token, hash } = segredos.novo();
    const agora = now();
    await emTransacao(usuarioId, async (repositorios) => {
      const { email: caixa } = await quemPerdeu(repositorios, usuarioId);
      const expiraEm = expiracaoDoToken('recuperacao', agora);
      await repositorios.tokens.insert({ hash, usuarioId, finalidade: 'recuperacao', expiraEm }, agora);
      await mailer.send({ to: caixa, ...recuperarAcesso(publicUrl, token) });
    });
  }

  function feito(decisao: Decisao): string {
    if (decisao.resultado === 'feito') return decisao.email;
    if (decisao.resultado === 'proprio') throw new PropriaContaError();
    throw new NaoEncontradoError('recuperacao_nao_encontrada', 'Este pedido não existe ou já foi decidido.');
  }

  return {
    pedir: enviarLink,

    /** Mailbox and password are the same person's: from here on it is an administrador's to say who. */
    async confirmar(link: LinkComSenha): Promise<void> {
      const { usuarioId, hash, senhaHash } = await provarLink('recuperacao', link);
      await emTransacao(usuarioId, async (repositorios) => {
        const { usuarios, tokens } = repositorios;
        const valeu =
          (await usuarios.holdsSenha(usuarioId, senhaHash)) && (await tokens.use(hash, 'recuperacao', now()));
        if (!valeu) throw new TokenInvalidoError();
        await abrirRecuperacao(repositorios, await quemPerdeu(repositorios, usuarioId));
      });
    },

    /** Whoever has the mailbox may stop what it started; it opens nothing, so no password is asked. */
    async cancelar(token: string): Promise<void> {
      const hash = segredos.hashOf(token);
      const usuarioId = await contas.donoDoToken(hash, 'cancelamento');
      if (!usuarioId) throw new TokenInvalidoError();
      await emTransacao(usuarioId, async ({ usuarios, tokens, recuperacoes: suas }) => {
        const valeu = await tokens.use(hash, 'cancelamento', now());
        const usuario = valeu && (await suas.encerrar('cancelada', now())) && (await usuarios.findById(usuarioId));
        if (!usuario) throw new TokenInvalidoError();
        await mailer.sendBehind({ to: usuario.email, ...recuperacaoCancelada() });
        await avisarAdministradores(suas, { mailer, publicUrl }, 'cancelada', usuario.email);
      });
    },

    listar: (administradorId: UsuarioId): Promise<RecuperacaoAberta[]> => recuperacoes.listar(administradorId, now()),

    /** Its owner has the day, and the link, to say that it was not them. */
    aprovar: (administradorId: UsuarioId, id: RecuperacaoId): Promise<void> =>
      emTransacao(administradorId, async ({ recuperacoes: todas }) => {
        const { token, hash } = segredos.novo();
        const agora = now();
        const email = feito(await recuperacoes.confirmar(administradorId, id, agora, hash));
        await mailer.sendBehind({ to: email, ...recuperacaoConfirmada(publicUrl, token, fimDaEspera(agora)) });
        await avisarAdministradores(todas, { mailer, publicUrl }, 'confirmada', email);
      }),

    recusar: (administradorId: UsuarioId, id: RecuperacaoId): Promise<void> =>
      emTransacao(administradorId, async ({ recuperacoes: todas }) => {
        const email = feito(await recuperacoes.recusar(administradorId, id, now()));
        await mailer.sendBehind({ to: email, ...recuperacaoRecusada() });
        await avisarAdministradores(todas, { mailer, publicUrl }, 'recusada', email);
      }),
  };
}
