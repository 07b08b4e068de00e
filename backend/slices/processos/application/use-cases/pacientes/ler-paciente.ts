import type { PacienteId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import { pacienteNaoEncontrado } from '../../../domain/pacientes/paciente-errors.ts';
import type { Paciente } from '../../../domain/pacientes/paciente.ts';
import type { PacienteRepository } from '../../ports/paciente-repository.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<{ readonly pacientes: PacienteRepository }>;
}

export function makeLerPaciente({ emTransacao }: Dependencies) {
  return async function lerPaciente(usuarioId: UsuarioId, id: PacienteId): Promise<Paciente> {
    const paciente = await emTransacao(usuarioId, ({ pacientes }) => pacientes.findById(id));
    if (!paciente) throw pacienteNaoEncontrado();
    return paciente;
  };
}
