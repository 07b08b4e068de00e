import type { PacienteId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { NovoPaciente } from '@autocusto/dominio/processos/paciente.ts';

export interface PacienteProps extends NovoPaciente {
  readonly id: PacienteId;
  readonly usuarioId: UsuarioId;
  readonly versao: number;
  readonly criadoEm: Date;
  readonly atualizadoEm: Date;
}

export class Paciente {
  readonly props: PacienteProps;

  private constructor(props: PacienteProps) {
    this.props = Object.freeze(props);
  }

  static cadastrar(id: PacienteId, usuarioId: UsuarioId, novo: NovoPaciente, agora: Date): Paciente {
    return new Paciente({ ...novo, id, usuarioId, versao: 1, criadoEm: agora, atualizadoEm: agora });
  }

  /** Rebuilds what was already accepted once. Only the repository calls it. */
  static restore(props: PacienteProps): Paciente {
    return new Paciente(props);
  }

  editar(novo: NovoPaciente, agora: Date): Paciente {
    return new Paciente({ ...this.props, ...novo, versao: this.props.versao + 1, atualizadoEm: agora });
  }
}
