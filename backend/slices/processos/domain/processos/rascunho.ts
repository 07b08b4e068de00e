import { VersaoDesatualizadaError } from '../../../../shared/domain/common-errors.ts';
import type { ProcessoId, RascunhoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';

type Formulario = Readonly<Record<string, unknown>>;

interface RascunhoProps {
  readonly id: RascunhoId;
  readonly usuarioId: UsuarioId;
  /** Being edited; null for a new one. */
  readonly processoId: ProcessoId | null;
  /** As typed, complete or not. */
  readonly conteudo: Formulario;
  readonly versao: number;
  readonly criadoEm: Date;
  readonly atualizadoEm: Date;
}

export type NovoRascunho = Pick<RascunhoProps, 'id' | 'usuarioId' | 'processoId' | 'conteudo'>;

/** Unfinished form: nothing is required of it. */
export class Rascunho {
  readonly props: RascunhoProps;

  private constructor(props: RascunhoProps) {
    this.props = Object.freeze(props);
  }

  static criar(novo: NovoRascunho, agora: Date): Rascunho {
    return new Rascunho({ ...novo, versao: 1, criadoEm: agora, atualizadoEm: agora });
  }

  /** Rebuilds what was already accepted once. Only the repository calls it. */
  static restore(props: RascunhoProps): Rascunho {
    return new Rascunho(props);
  }

  /** @throws {VersaoDesatualizadaError} */
  salvar(
    versaoLida: number,
    { processoId, conteudo }: Pick<NovoRascunho, 'processoId' | 'conteudo'>,
    agora: Date,
  ): Rascunho {
    const { versao } = this.props;
    if (versaoLida !== versao) throw new VersaoDesatualizadaError();
    return new Rascunho({ ...this.props, processoId, conteudo, versao: versao + 1, atualizadoEm: agora });
  }
}

/** What a list shows of it: whose it is and when it was saved. A form says it as typed, so any of it may be missing. */
export interface RascunhoResumido extends Pick<RascunhoProps, 'id' | 'versao' | 'criadoEm' | 'atualizadoEm'> {
  readonly processoId: string | null;
  readonly cid: string | null;
  readonly doencaNome: string | null;
  readonly pacienteId: string | null;
  readonly pacienteNome: string | null;
  readonly pacienteCpf: string | null;
  readonly pacienteCns: string | null;
}
