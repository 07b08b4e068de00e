import { NaoEncontradoError } from '../../../../../shared/domain/common-errors.ts';
import type { PacienteId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { DestinoDaExportacao } from '../../../domain/pacientes/exportacao-do-paciente.ts';

interface Dependencies {
  /** False for another usuario's paciente, and nothing is told. An archived one is still kept, and therefore still told. */
  readonly percorrer: (usuarioId: UsuarioId, id: PacienteId, destino: DestinoDaExportacao) => Promise<boolean>;
}

/** @throws {NaoEncontradoError} */
export function makeExportarPaciente({ percorrer }: Dependencies) {
  return async function exportarPaciente(
    usuarioId: UsuarioId,
    id: PacienteId,
    destino: DestinoDaExportacao,
  ): Promise<void> {
    if (!(await percorrer(usuarioId, id, destino))) {
      throw new NaoEncontradoError('paciente_nao_encontrado', 'Este paciente não existe.');
    }
  };
}
