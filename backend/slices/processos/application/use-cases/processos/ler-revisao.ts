import { NaoEncontradoError } from '../../../../../shared/domain/common-errors.ts';
import type { ProcessoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import type { RevisaoCompleta, RevisaoRepository } from '../../ports/revisao-repository.ts';

interface Dependencies {
  readonly comRevisoes: UnidadeDeTrabalho<RevisaoRepository>;
}

/** @throws {NaoEncontradoError} */
export function makeLerRevisao({ comRevisoes }: Dependencies) {
  return async function lerRevisao(usuarioId: UsuarioId, id: ProcessoId, versao: number): Promise<RevisaoCompleta> {
    const revisao = await comRevisoes(usuarioId, (revisoes) => revisoes.find(id, versao));
    if (!revisao) throw new NaoEncontradoError('revisao_nao_encontrada', 'Esta revisão não existe.');
    return revisao;
  };
}
