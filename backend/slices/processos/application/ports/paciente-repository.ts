import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { Cid } from '@autocusto/dominio/comum/cid.ts';
import type { Cns } from '@autocusto/dominio/comum/cns.ts';
import type { Cpf } from '@autocusto/dominio/comum/cpf.ts';
import type { PacienteId, ProcessoId } from '@autocusto/dominio/comum/ids.ts';
import type { Paciente } from '../../domain/pacientes/paciente.ts';

export interface PacienteEncontrado {
  readonly id: PacienteId;
  readonly nome: string;
  readonly cpf: Cpf | null;
  readonly cns: Cns | null;
  readonly dataNascimento: CalendarDate | null;
  readonly nomeMae: string;
  readonly processos: readonly { readonly id: ProcessoId; readonly cid: Cid }[];
}

/** Sees only the pacientes of the usuario of its transaction. */
export interface PacienteRepository {
  findById(id: PacienteId): Promise<Paciente | undefined>;

  /** By name, going on after the paciente given. */
  listar(filtro: { readonly limite: number; readonly depoisDe?: PacienteId | undefined }): Promise<Paciente[]>;

  /** Every word a part of the name, accent-blind; or the first digits (4 or more) of the CPF or CNS. */
  buscar(termo: string, limite: number): Promise<PacienteEncontrado[]>;

  /** @throws {PacienteExistenteError} when the usuario has the CPF or CNS already; the transaction stays usable. */
  insert(paciente: Paciente): Promise<void>;

  /**
   * Replaces the version before `paciente`'s; why, when it was said, stays with the revision.
   * @throws {VersaoDesatualizadaError} when another edit came first.
   * @throws {PacienteExistenteError} when another paciente of the usuario has the CPF or CNS.
   */
  update(paciente: Paciente, motivo: string | null): Promise<void>;
}
