import type { CalendarDate } from '@autocusto/dominio/comum/calendar-date.ts';
import type { Cid } from '@autocusto/dominio/comum/cid.ts';
import type { PacienteId, ProcessoId } from '@autocusto/dominio/comum/ids.ts';
import type { Processo } from '../../domain/processos/processo.ts';
import type { Renovacao } from '../../domain/processos/renovacao.ts';

/** A processo as its lists show it. */
export interface ProcessoResumido {
  readonly id: ProcessoId;
  readonly versao: number;
  readonly pacienteId: PacienteId;
  readonly pacienteNome: string;
  readonly pacienteCpf: string | null;
  readonly pacienteCns: string | null;
  readonly cid: Cid;
  readonly doencaNome: string;
  /** Name and strength, in the order of the prescription. */
  readonly medicamentos: readonly string[];
  /** Date of the last cycle that was issued; null while nothing was. */
  readonly ultimaData: CalendarDate | null;
  /** Six months after it; when only renewed and never issued, the date of the renovacao. */
  readonly venceEm: CalendarDate | null;
  readonly criadoEm: Date;
  readonly atualizadoEm: Date;
}

export interface FiltroDeProcessos {
  readonly limite: number;
  readonly depoisDe?: ProcessoId | undefined;
  readonly pacienteId?: PacienteId | undefined;
}

export interface Revisao {
  readonly versao: number;
  readonly criadoEm: Date;
}

/** Sees only the processos of the usuario of its transaction. */
export interface ProcessoRepository {
  findById(id: ProcessoId): Promise<Processo | undefined>;

  /** @throws {ProcessoDuplicadoError} when paciente and CID repeat; the transaction stays usable. */
  insert(processo: Processo): Promise<void>;

  /** Keeps a new revision. @throws {VersaoDesatualizadaError} when another edit came first. */
  update(processo: Processo): Promise<void>;

  /** @throws {RenovacaoDuplicadaError} when the processo has one of that date. */
  insertRenovacao(processo: Processo, renovacao: Renovacao): Promise<void>;

  /** Newest first. */
  listar(filtro: FiltroDeProcessos): Promise<ProcessoResumido[]>;

  /** Those whose last cycle ends until the date, the first to end first. */
  vencendoAte(ate: CalendarDate): Promise<ProcessoId[]>;

  /** In the order asked for. */
  resumos(ids: readonly ProcessoId[]): Promise<ProcessoResumido[]>;

  /** The newest thousand, newest first. */
  revisoes(id: ProcessoId): Promise<Revisao[]>;
}
