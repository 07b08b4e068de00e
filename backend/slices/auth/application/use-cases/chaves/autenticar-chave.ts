import type { CredencialDeChave } from '../../../domain/autorizacao.ts';
import { ChaveInvalidaError } from '../../../domain/chaves/chave-errors.ts';
import type { Contas } from '../../ports/contas.ts';
import type { Recusas } from '../../ports/recusas.ts';
import type { AuthUnidadeDeTrabalho } from '../../ports/repositorios.ts';
import type { Segredos } from '../../ports/segredos.ts';

interface Dependencies {
  readonly contas: Pick<Contas, 'donoDaChave'>;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly segredos: Segredos;
  readonly recusas: Recusas;
  readonly now: () => Date;
}

export function makeAutenticarChave({ contas, emTransacao, segredos, recusas, now }: Dependencies) {
  /** @throws {ChaveInvalidaError} the same, whatever it lacks; only its owner's audit learns of a dead one. */
  return async function autenticarChave(texto: string): Promise<CredencialDeChave> {
    const achada = await contas.donoDaChave(segredos.hashOf(texto));
    if (!achada) throw new ChaveInvalidaError();
    const { chaveId, usuarioId } = achada;
    const emUso = await emTransacao(usuarioId, ({ chaves }) => chaves.usarSeViva(chaveId, now()));
    if (!emUso) {
      const erro = new ChaveInvalidaError();
      await recusas.registrar({
        ...{ acao: 'chave_api.recusar', conta: usuarioId, codigo: erro.code },
        chave: { id: chaveId, ator: undefined },
      });
      throw erro;
    }
    return { via: 'chave', atorId: usuarioId, chaveId, ...emUso };
  };
}
