import { CamposInvalidosError, type FieldError } from '@autocusto/dominio/comum/domain-error.ts';
import type { MedicoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { DadosDoMedico } from '@autocusto/dominio/medicos/informado.ts';

export interface MedicoProps extends DadosDoMedico {
  readonly id: MedicoId;
  readonly usuarioId: UsuarioId;
  readonly versao: number;
  readonly criadoEm: Date;
  readonly atualizadoEm: Date;
}

const IMUTAVEIS = [
  ['crm', 'crm', 'O CRM'],
  ['crmUf', 'crm_uf', 'A UF do CRM'],
  ['cns', 'cns', 'O CNS'],
] as const;

/** The professional profile of a usuario, printed on everything that is issued. */
export class Medico {
  readonly props: MedicoProps;

  private constructor(props: MedicoProps) {
    this.props = Object.freeze(props);
  }

  static registrar(id: MedicoId, usuarioId: UsuarioId, dados: DadosDoMedico, agora: Date): Medico {
    return new Medico({ ...dados, id, usuarioId, versao: 1, criadoEm: agora, atualizadoEm: agora });
  }

  /** Rebuilds what was already accepted once. Only the repository calls it. */
  static restore(props: MedicoProps): Medico {
    return new Medico(props);
  }

  /**
   * CRM, UF e CNS dizem quem assina o que já foi emitido: só um administrador os corrige.
   * @throws {CamposInvalidosError} at each of the three that would change.
   */
  editar(dados: DadosDoMedico, agora: Date): Medico {
    const errors: FieldError[] = IMUTAVEIS.filter(([key]) => dados[key] !== this.props[key]).map(
      ([, field, rotulo]) => ({
        field,
        code: 'imutavel',
        message: `${rotulo} não muda depois de salvo. Peça a correção a um administrador.`,
      }),
    );
    if (errors.length > 0) throw new CamposInvalidosError(errors);
    return new Medico({ ...this.props, ...dados, versao: this.props.versao + 1, atualizadoEm: agora });
  }
}
