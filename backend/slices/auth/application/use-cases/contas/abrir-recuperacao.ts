import type { RecuperacaoId } from '../../../domain/contas/recuperacao.ts';
import { expiracaoDoToken } from '../../../domain/contas/token-de-uso-unico.ts';
import type { Usuario } from '../../../domain/contas/usuario.ts';
import { recuperacaoDeAlguem, recuperacaoPedida } from '../../mensagens/recuperacao.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { RecuperacaoRepository } from '../../ports/recuperacoes.ts';
import type { AuthRepositorios } from '../../ports/repositorios.ts';
import type { Segredos } from '../../ports/segredos.ts';

interface Correio {
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

interface Dependencies extends Correio {
  readonly segredos: Segredos;
  readonly newRecuperacaoId: () => RecuperacaoId;
  readonly now: () => Date;
}

export type AbrirRecuperacao = ReturnType<typeof makeAbrirRecuperacao>;

/** The request that an administrador decides on, in the transaction that proved who asks: everybody is told. */
export function makeAbrirRecuperacao({ segredos, newRecuperacaoId, now, ...correio }: Dependencies) {
  return async function abrirRecuperacao(
    { recuperacoes, tokens }: AuthRepositorios,
    { id: usuarioId, email }: Usuario,
  ): Promise<void> {
    const agora = now();
    const { token, hash } = segredos.novo();
    await recuperacoes.abrir(newRecuperacaoId(), usuarioId, agora);
    const expiraEm = expiracaoDoToken('cancelamento', agora);
    await tokens.insert({ hash, usuarioId, finalidade: 'cancelamento', expiraEm }, agora);
    await correio.mailer.sendBehind({ to: email, ...recuperacaoPedida(correio.publicUrl, token) });
    await avisarAdministradores(recuperacoes, correio, 'pedida', email);
  };
}

export async function avisarAdministradores(
  recuperacoes: RecuperacaoRepository,
  { mailer, publicUrl }: Correio,
  oque: Parameters<typeof recuperacaoDeAlguem>[1],
  conta: string,
): Promise<void> {
  for (const to of await recuperacoes.administradores()) {
    await mailer.sendBehind({ to, ...recuperacaoDeAlguem(publicUrl, oque, conta) });
  }
}
