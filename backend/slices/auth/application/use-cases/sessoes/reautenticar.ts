import { SenhaNaoConfereError } from '../../../domain/contas/conta-errors.ts';
import type { SenhaHasher } from '../../ports/senha-hasher.ts';
import type { Recusas } from '../../ports/recusas.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { QuemPede } from './autenticar.ts';
import { isRecusa } from './entrar.ts';
import type { CodigoDado, ExigirCodigo } from '../segundo-fator/exigir-codigo.ts';

interface Dependencies {
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly hasher: SenhaHasher;
  readonly exigirCodigo: ExigirCodigo;
  readonly recusas: Recusas;
  readonly now: () => Date;
}

export function makeReautenticar({ emTransacao, hasher, exigirCodigo, recusas, now }: Dependencies) {
  /** Whoever is at the keyboard proves again what the login asked for; the session is then unlocked too. */
  return async function reautenticar(quem: QuemPede, senha: string, codigo: CodigoDado): Promise<void> {
    try {
      await provar(quem, senha, codigo);
    } catch (error) {
      const { usuarioId: conta, sessaoId: id } = quem;
      if (isRecusa(error)) await recusas.registrar({ conta, sessao: { id, ator: conta }, codigo: error.code });
      throw error;
    }
  };

  async function provar({ usuarioId, sessaoId }: QuemPede, senha: string, codigo: CodigoDado): Promise<void> {
    const senhaHash = await emTransacao(usuarioId, ({ usuarios }) => usuarios.senhaHash(usuarioId));
    const confere = await hasher.verify(senha, senhaHash);
    if (!senhaHash || !confere) throw new SenhaNaoConfereError();

    await emTransacao(usuarioId, async ({ usuarios, sessoes, fatores }) => {
      const aindaConfere = await usuarios.holdsSenha(usuarioId, senhaHash);
      if (!aindaConfere) throw new SenhaNaoConfereError();
      const serviu = await exigirCodigo(fatores, usuarioId, codigo);
      if (serviu !== 'nenhum') await sessoes.provarSegundoFator(sessaoId, now());
      await sessoes.reautenticar(sessaoId, now());
    });
  }
}
