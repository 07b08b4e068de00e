import { calendarDateInSaoPaulo } from '@autocusto/dominio/comum/calendar-date.ts';
import { VersaoDesatualizadaError } from '../../../../../shared/domain/common-errors.ts';
import { FieldErrors } from '@autocusto/dominio/comum/field-errors.ts';
import type { PacienteId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../../shared/domain/unidade-de-trabalho.ts';
import { pacienteNaoEncontrado } from '../../../domain/pacientes/paciente-errors.ts';
import { collectPaciente, type PacienteInformado } from '@autocusto/dominio/processos/paciente.ts';
import type { Paciente } from '../../../domain/pacientes/paciente.ts';
import { parseLinha } from '@autocusto/dominio/comum/texto.ts';
import type { PacienteRepository } from '../../ports/paciente-repository.ts';

interface Dependencies {
  readonly emTransacao: UnidadeDeTrabalho<{ readonly pacientes: PacienteRepository }>;
  readonly agora: () => Date;
}

export interface EdicaoDePaciente {
  readonly id: PacienteId;
  /** The version that was read before the edit. */
  readonly versao: number;
  readonly informado: PacienteInformado;
  /** Why, in the words of whoever edits. */
  readonly motivo?: string | undefined;
}

export function makeEditarPaciente({ emTransacao, agora }: Dependencies) {
  return function editarPaciente(usuarioId: UsuarioId, edicao: EdicaoDePaciente): Promise<Paciente> {
    const { id, versao, informado } = edicao;
    return emTransacao(usuarioId, async ({ pacientes }) => {
      const paciente = await pacientes.findById(id);
      if (!paciente) throw pacienteNaoEncontrado();

      const instante = agora();
      const erros = new FieldErrors();
      const novo = collectPaciente(informado, erros, { hoje: calendarDateInSaoPaulo(instante) });
      const motivo = edicao.motivo === undefined ? null : erros.parse('motivo', () => parseLinha(edicao.motivo ?? ''));
      erros.throwIfAny();
      if (!novo || motivo === undefined) throw new Error('refused without a reason');
      if (paciente.props.versao !== versao) throw new VersaoDesatualizadaError();

      const editado = paciente.editar(novo, instante);
      await pacientes.update(editado, motivo);
      return editado;
    });
  };
}
