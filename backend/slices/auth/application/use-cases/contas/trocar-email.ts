import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { parseFields } from '@autocusto/dominio/comum/parse-fields.ts';
import { EmailJaCadastradoError, SessaoEncerradaError, TokenInvalidoError } from '../../../domain/auth-errors.ts';
import { parseEmail } from '../../../domain/contas/email.ts';
import { expiracaoDoToken } from '../../../domain/contas/token-de-uso-unico.ts';
import { confirmarEmailNovo, emailNovoEmUso, emailTrocado, trocaDeEmailPedida } from '../../mensagens/conta.ts';
import type { Contas } from '../../ports/contas.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { Segredos } from '../../ports/segredos.ts';
import type { LinkComSenha, ProvarLink } from './provar-link.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly segredos: Segredos;
  readonly provarLink: ProvarLink;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly now: () => Date;
}

export function makeTrocarEmail({ contas, emTransacao, segredos, provarLink, mailer, publicUrl, now }: Dependencies) {
  return {
    /** Who asks learns nothing about the new address: with or without an account, one token is kept and two mails go out. */
    async pedir(usuarioId: UsuarioId, input: string): Promise<void> {
      const { email } = parseFields({ email: () => parseEmail(input) });
      const { token, hash } = segredos.novo();
      const agora = now();
      const emUso = await contas.porEmail(email);
      await emTransacao(usuarioId, async ({ usuarios, tokens }) => {
        const expiraEm = expiracaoDoToken('email', agora);
        await tokens.insert({ hash, usuarioId, finalidade: 'email', expiraEm, emailNovo: email }, agora);
        const usuario = await usuarios.findById(usuarioId);
        if (!usuario) throw new SessaoEncerradaError();
        const mensagem = emUso ? emailNovoEmUso(publicUrl) : confirmarEmailNovo(publicUrl, token);
        await mailer.send({ to: email, ...mensagem });
        await mailer.sendBehind({ to: usuario.email, ...trocaDeEmailPedida(publicUrl) });
      });
    },

    /** The link proves the new mailbox, the password whose it is; links sent to the old one no longer serve. */
    async confirmar(link: LinkComSenha): Promise<void> {
      const { usuarioId, hash, senhaHash } = await provarLink('email', link);
      const agora = now();
      await emTransacao(usuarioId, async ({ usuarios, tokens }) => {
        const aindaConfere = await usuarios.holdsSenha(usuarioId, senhaHash);
        const email = aindaConfere && (await tokens.useParaEmail(hash, agora));
        const usuario = await usuarios.findById(usuarioId);
        if (!email || !usuario) throw new TokenInvalidoError();
        await usuarios.trocarEmail(usuarioId, email, agora);
        await tokens.retireAll(agora);
        await mailer.sendBehind({ to: usuario.email, ...emailTrocado() });
      }).catch((error: unknown) => {
        // Somebody signed up with it since: not even its owner is told by this door.
        throw error instanceof EmailJaCadastradoError ? new TokenInvalidoError() : error;
      });
    },
  };
}
