import type { PacienteId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { NovoPaciente } from '@autocusto/dominio/processos/paciente.ts';

/** One write of a cadastro: which, when, by whom and why. */
interface Edicao {
  readonly versao: number;
  readonly criadoEm: Date;
  /** Null before authors were kept. */
  readonly autorId: UsuarioId | null;
  readonly autorNome: string | null;
  readonly motivo: string | null;
}

export interface EdicaoDoCadastro extends Edicao {
  /** What it changed; none in the first that was kept, nor in one that changed nothing. */
  readonly campos: readonly string[];
}

/** A cadastro as one edit left it. */
export interface RevisaoDoCadastro extends Edicao {
  readonly pacienteId: PacienteId;
  readonly cadastro: NovoPaciente;
}

/** Of pacientes that are not archived. */
export interface PacienteRevisaoRepository {
  /** Newest first. A paciente has at least one. */
  listar(id: PacienteId): Promise<EdicaoDoCadastro[]>;

  find(id: PacienteId, versao: number): Promise<RevisaoDoCadastro | undefined>;
}
