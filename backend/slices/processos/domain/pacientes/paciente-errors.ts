import { NaoEncontradoError } from '../../../../shared/domain/common-errors.ts';
import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';
import type { PacienteId } from '@autocusto/dominio/comum/ids.ts';

/** The usuario's own paciente that has the CPF or CNS already; nobody else's is ever compared. */
export class PacienteExistenteError extends DomainError {
  override readonly name = 'PacienteExistenteError';
  readonly kind = 'conflict';
  readonly code = 'paciente_existente';
  readonly action = 'Abra o paciente existente e edite-o, se for preciso.';
  override readonly extensions: Readonly<Record<string, unknown>>;

  constructor(pacienteId: PacienteId, options?: ErrorOptions) {
    super('Você já tem um paciente com este CPF ou CNS.', options);
    this.extensions = { pacienteId };
  }
}

export function pacienteNaoEncontrado(): NaoEncontradoError {
  return new NaoEncontradoError('paciente_nao_encontrado', 'Este paciente não existe.');
}
