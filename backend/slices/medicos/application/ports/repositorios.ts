import type { ClinicaId, EmissorId } from '@autocusto/dominio/comum/ids.ts';
import type { UnidadeDeTrabalho } from '../../../../shared/domain/unidade-de-trabalho.ts';
import type { Clinica } from '../../domain/clinica.ts';
import type { Emissor, EmissorParaImpressao } from '../../domain/emissor.ts';
import type { Medico } from '../../domain/medico.ts';

export interface MedicoRepository {
  /** The usuario's own: each has one at most. */
  find(): Promise<Medico | undefined>;
  /** @throws {MedicoDuplicadoError} when the CRM or the CNS is taken. @throws {VersaoDesatualizadaError} when it exists. */
  insert(medico: Medico): Promise<void>;
  /** @throws {VersaoDesatualizadaError} when the stored version is not the one before. */
  update(medico: Medico): Promise<void>;
}

export interface Pagina<Id> {
  readonly depoisDe: Id | undefined;
  readonly limite: number;
}

export interface ClinicaRepository {
  findById(id: ClinicaId): Promise<Clinica | undefined>;
  /** In the order of creation. */
  list(pagina: Pagina<ClinicaId>): Promise<Clinica[]>;
  /** With its emissor. @throws {ClinicaDuplicadaError} when the usuario has the CNES already. */
  insert(clinica: Clinica, medico: Medico): Promise<void>;
  /** @throws {VersaoDesatualizadaError} when the stored version is not the one before; {ClinicaDuplicadaError}. */
  update(clinica: Clinica): Promise<void>;
}

export interface EmissorRepository {
  /** In the order of creation. */
  list(pagina: Pagina<EmissorId>): Promise<Emissor[]>;
  /** `undefined` for another usuario's: who may not see it cannot tell it exists. */
  findParaImpressao(id: EmissorId): Promise<EmissorParaImpressao | undefined>;
}

export interface MedicosRepositorios {
  readonly medicos: MedicoRepository;
  readonly clinicas: ClinicaRepository;
  readonly emissores: EmissorRepository;
}

export type MedicosUnidadeDeTrabalho = UnidadeDeTrabalho<MedicosRepositorios>;
