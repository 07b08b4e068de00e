import { NaoEncontradoError } from '../../../../../shared/domain/common-errors.ts';
import type { PacienteId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import type { PacienteRevisaoRepository, RevisaoDoCadastro } from '../../ports/paciente-revisao-repository.ts';

interface Dependencies {
  readonly comRevisoesDoPaciente: UnidadeDeTrabalho<PacienteRevisaoRepository>;
}

/** @throws {NaoEncontradoError} */
export function makeLerRevisaoDoPaciente({ comRevisoesDoPaciente }: Dependencies) {
  return async function lerRevisaoDoPaciente(
    usuarioId: UsuarioId,
    id: PacienteId,
    versao: number,
  ): Promise<RevisaoDoCadastro> {
    const revisao = await comRevisoesDoPaciente(usuarioId, (revisoes) => revisoes.find(id, versao));
    if (!revisao) throw new NaoEncontradoError('revisao_nao_encontrada', 'Esta revisão não existe.');
    return revisao;
  };
}
