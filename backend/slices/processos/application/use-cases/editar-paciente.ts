import { calendarDateInSaoPaulo } from '../../../../shared/domain/calendar-date.ts';
import { VersaoDesatualizadaError } from '../../../../shared/domain/common-errors.ts';
import type { PacienteId, UsuarioId } from '../../../../shared/domain/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../shared/domain/unidade-de-trabalho.ts';
import { pacienteNaoEncontrado } from '../../domain/paciente-errors.ts';
import { type Paciente, type PacienteInformado, parsePaciente } from '../../domain/paciente.ts';
import type { PacienteRepository } from '../ports/paciente-repository.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<{ readonly pacientes: PacienteRepository }>;
  readonly agora: () => Date;
}

export interface EdicaoDePaciente {
  readonly id: PacienteId;
  /** The version that was read before the edit. */
  readonly versao: number;
  readonly informado: PacienteInformado;
}

export function makeEditarPaciente({ emTransacao, agora }: Dependencies) {
  return function editarPaciente(usuarioId: UsuarioId, { id, versao, informado }: EdicaoDePaciente): Promise<Paciente> {
    return emTransacao(usuarioId, async ({ pacientes }) => {
      const paciente = await pacientes.findById(id);
      if (!paciente) throw pacienteNaoEncontrado();

      const instante = agora();
      const novo = parsePaciente(informado, { hoje: calendarDateInSaoPaulo(instante) });
      if (paciente.props.versao !== versao) throw new VersaoDesatualizadaError();

      const editado = paciente.editar(novo, instante);
      await pacientes.update(editado);
      return editado;
    });
  };
}
