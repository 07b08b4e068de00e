import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { type Email, parseEmail } from '../../../domain/contas/email.ts';
import { expiracaoDoToken } from '../../../domain/contas/token-de-uso-unico.ts';
import { redefinicao } from '../../mensagens/mensagens.ts';
import type { Contas } from '../../ports/contas.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { Segredos } from '../../ports/segredos.ts';

interface Dependencies {
  readonly contas: Contas;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly segredos: Segredos;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<unknown>;
}

/** Longer than the look-up and a mail's file take, so that the time says nothing either. */
const MINIMO_MS = 300;

export function makePedirRedefinicao(dependencies: Dependencies) {
  const { contas, emTransacao, segredos, mailer, publicUrl, now, sleep } = dependencies;

  /** Who asks learns nothing about the e-mail, not even that its mail failed: the mailer logs that. */
  return async function pedirRedefinicao(input: string, { enviar }: { readonly enviar: boolean }): Promise<void> {
    const email = parseEmail(input);
    await Promise.all([enviar && enviarSeExistir(email), sleep(MINIMO_MS)]);
  };

  async function enviarSeExistir(email: Email): Promise<void> {
    const conta = await contas.porEmail(email);
    if (conta && !conta.suspensoEm) await enviarLink(conta.id);
  }

  async function enviarLink(usuarioId: UsuarioId): Promise<void> {
    const { token, hash } = segredos.novo();
    const agora = now();
    await emTransacao(usuarioId, async ({ usuarios, tokens }) => {
      const expiraEm = expiracaoDoToken('redefinicao', agora);
      await tokens.insert({ hash, usuarioId, finalidade: 'redefinicao', expiraEm }, agora);
      const usuario = await usuarios.findById(usuarioId);
      if (usuario) await mailer.sendBehind({ to: usuario.email, ...redefinicao(publicUrl, token) });
    });
  }
}
