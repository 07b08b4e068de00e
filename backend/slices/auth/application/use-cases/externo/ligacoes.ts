import { NaoEncontradoError } from '../../../../../shared/domain/common-errors.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { IdentidadeExterna, IdentidadeExternaId } from '../../../domain/externo/externo.ts';
import type { ExternoUnidadeDeTrabalho } from '../../ports/externo.ts';

export function makeLigacoesExternas({ emTransacao }: { readonly emTransacao: ExternoUnidadeDeTrabalho }) {
  return {
    listar: (usuarioId: UsuarioId): Promise<IdentidadeExterna[]> =>
      emTransacao(usuarioId, ({ identidades }) => identidades.list()),

    /** @throws {NaoEncontradoError} also for somebody else's. */
    async desligar(usuarioId: UsuarioId, id: IdentidadeExternaId): Promise<void> {
      const existia = await emTransacao(usuarioId, ({ identidades }) => identidades.delete(id));
      if (!existia) throw new NaoEncontradoError('ligacao_nao_encontrada', 'Esta conta não está ligada.');
    },
  };
}
