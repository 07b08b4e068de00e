export type DomainErrorKind =
  | 'malformed'
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'precondition_failed'
  | 'misdirected'
  | 'precondition_required'
  | 'too_many'
  | 'unavailable';

export interface FieldError {
  /** JSON path with dots, e.g. `paciente.cpf` or `medicamentos.1.meses.0.quantidade`. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal that a person can act on. `message` says what happened, `action` what to do next (both pt-BR). */
export abstract class DomainError extends Error {
  abstract readonly kind: DomainErrorKind;
  abstract readonly code: string;
  abstract readonly action: string;
  /** Errors by field, shown at the field. */
  readonly errors: readonly FieldError[] = [];
  /** Further members of the problem document (RFC 9457 §3.2), named as here and turned at the border: `processoId`. */
  readonly extensions: Readonly<Record<string, unknown>> = {};
}

/** More than any form has fields: what answers a body full of nonsense is bounded, as the body is. */
const MAX_ERRORS = 200;

/** Several fields refused at once, each with its own reason. */
export class CamposInvalidosError extends DomainError {
  override readonly name = 'CamposInvalidosError';
  readonly kind = 'invalid';
  readonly code = 'campos_invalidos';
  readonly action = 'Corrija os campos indicados e envie de novo.';
  override readonly errors: readonly FieldError[];

  constructor(errors: readonly FieldError[]) {
    super('Há campos que precisam de correção.');
    this.errors = errors.slice(0, MAX_ERRORS);
  }
}
