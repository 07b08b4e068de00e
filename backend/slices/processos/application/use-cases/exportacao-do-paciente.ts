import { NaoEncontradoError } from '../../../../shared/domain/common-errors.ts';
import type { PacienteId, UsuarioId } from '../../../../shared/domain/ids.ts';
import type { AcessoAoPaciente, DadosDoPaciente, ExportacaoDoPaciente } from '../../domain/exportacao-do-paciente.ts';

interface Dependencies {
  /** Undefined for another usuario's paciente. An archived one is still kept, and therefore still told. */
  readonly dadosDoPaciente: (usuarioId: UsuarioId, id: PacienteId) => Promise<DadosDoPaciente | undefined>;
  readonly acessosAoPaciente: (usuarioId: UsuarioId, id: PacienteId) => Promise<readonly AcessoAoPaciente[]>;
  readonly agora: () => Date;
}

/** @throws {NaoEncontradoError} */
export function makeExportarPaciente({ dadosDoPaciente, acessosAoPaciente, agora }: Dependencies) {
  return async function exportarPaciente(usuarioId: UsuarioId, id: PacienteId): Promise<ExportacaoDoPaciente> {
    const dados = await dadosDoPaciente(usuarioId, id);
    if (!dados) throw new NaoEncontradoError('paciente_nao_encontrado', 'Este paciente não existe.');
    return { geradoEm: agora(), dados, acessos: await acessosAoPaciente(usuarioId, id) };
  };
}
