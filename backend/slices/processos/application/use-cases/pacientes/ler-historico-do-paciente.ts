import type { PacienteId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import { pacienteNaoEncontrado } from '../../../domain/pacientes/paciente-errors.ts';
import type { EdicaoDoCadastro, PacienteRevisaoRepository } from '../../ports/paciente-revisao-repository.ts';

interface Dependencies {
  readonly comRevisoesDoPaciente: UnidadeDeTrabalho<PacienteRevisaoRepository>;
}

/** @throws {NaoEncontradoError} */
export function makeLerHistoricoDoPaciente({ comRevisoesDoPaciente }: Dependencies) {
  return async function lerHistoricoDoPaciente(usuarioId: UsuarioId, id: PacienteId): Promise<EdicaoDoCadastro[]> {
    const edicoes = await comRevisoesDoPaciente(usuarioId, (revisoes) => revisoes.listar(id));
    if (edicoes.length === 0) throw pacienteNaoEncontrado();
    return edicoes;
  };
}
