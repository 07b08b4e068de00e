import type { ClinicaId, EmissorId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { DadosDaClinica } from '@autocusto/dominio/medicos/informado.ts';

export interface ClinicaProps extends DadosDaClinica {
  readonly id: ClinicaId;
  readonly usuarioId: UsuarioId;
  /** The usuario's medico at this clinica. */
  readonly emissorId: EmissorId;
  readonly versao: number;
  readonly criadoEm: Date;
  readonly atualizadoEm: Date;
}

/** A health facility as its usuario registered it; another usuario's with the same CNES is another clinica. */
export class Clinica {
  readonly props: ClinicaProps;

  private constructor(props: ClinicaProps) {
    this.props = Object.freeze(props);
  }

  static registrar(
    ids: Pick<ClinicaProps, 'id' | 'usuarioId' | 'emissorId'>,
    dados: DadosDaClinica,
    agora: Date,
  ): Clinica {
    return new Clinica({ ...dados, ...ids, versao: 1, criadoEm: agora, atualizadoEm: agora });
  }

  /** Rebuilds what was already accepted once. Only the repository calls it. */
  static restore(props: ClinicaProps): Clinica {
    return new Clinica(props);
  }

  editar(dados: DadosDaClinica, agora: Date): Clinica {
    return new Clinica({ ...this.props, ...dados, versao: this.props.versao + 1, atualizadoEm: agora });
  }
}
