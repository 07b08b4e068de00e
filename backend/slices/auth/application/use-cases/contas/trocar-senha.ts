import { parseFields } from '@autocusto/dominio/comum/parse-fields.ts';
import { SessaoEncerradaError } from '../../../domain/auth-errors.ts';
import { type EhComum, parseSenhaNova } from '../../../domain/contas/senha.ts';
import { senhaTrocada } from '../../mensagens/mensagens.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { SenhaHasher } from '../../ports/senha-hasher.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { QuemPede } from '../sessoes/autenticar.ts';

interface Dependencies {
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly hasher: SenhaHasher;
  readonly mailer: Mailer;
  readonly ehComum: EhComum;
  readonly publicUrl: string;
  readonly now: () => Date;
}

export function makeTrocarSenha({ emTransacao, hasher, mailer, ehComum, publicUrl, now }: Dependencies) {
  /** Whoever knew the old one is out everywhere else, links in old mails and API keys included. */
  return async function trocarSenha({ usuarioId, sessaoId }: QuemPede, nova: string): Promise<void> {
    const usuario = await emTransacao(usuarioId, ({ usuarios }) => usuarios.findById(usuarioId));
    if (!usuario) throw new SessaoEncerradaError();
    const { senha } = parseFields({ senha: () => parseSenhaNova(nova, usuario, ehComum) });
    const senhaHash = await hasher.hash(senha);

    const agora = now();
    await emTransacao(usuarioId, async ({ usuarios, sessoes, tokens, chaves }) => {
      await usuarios.trocarSenha(usuarioId, senhaHash, agora);
      await tokens.retireAll(agora);
      await sessoes.endAll('senha', agora, sessaoId);
      await chaves.revogarTodas(agora);
      await mailer.sendBehind({ to: usuario.email, ...senhaTrocada(publicUrl) });
    });
  };
}
