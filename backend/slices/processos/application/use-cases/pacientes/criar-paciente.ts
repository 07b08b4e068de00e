import { calendarDateInSaoPaulo } from '@autocusto/dominio/comum/calendar-date.ts';
import type { PacienteId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import { type PacienteInformado, parsePaciente } from '@autocusto/dominio/processos/paciente.ts';
import { Paciente } from '../../../domain/pacientes/paciente.ts';
import type { PacienteRepository } from '../../ports/paciente-repository.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<{ readonly pacientes: PacienteRepository }>;
  readonly newId: () => string;
  readonly agora: () => Date;
}

export function makeCriarPaciente({ emTransacao, newId, agora }: Dependencies) {
  return async function criarPaciente(usuarioId: UsuarioId, informado: PacienteInformado): Promise<Paciente> {
    const instante = agora();
    const novo = parsePaciente(informado, { hoje: calendarDateInSaoPaulo(instante) });
    const paciente = Paciente.cadastrar(newId() as PacienteId, usuarioId, novo, instante); // newId is where ids are made
    await emTransacao(usuarioId, ({ pacientes }) => pacientes.insert(paciente));
    return paciente;
  };
}
