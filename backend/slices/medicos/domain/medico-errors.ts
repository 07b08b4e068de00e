import { DomainError, type FieldError } from '@autocusto/dominio/comum/domain-error.ts';

/** Says that the identifier is taken, never by whom. */
export class MedicoDuplicadoError extends DomainError {
  override readonly name = 'MedicoDuplicadoError';
  readonly kind = 'conflict';
  readonly code = 'medico_duplicado';
  readonly action = 'Confira os números. Se forem os seus, fale com um administrador.';
  override readonly errors: readonly FieldError[];

  constructor(field: 'crm' | 'cns', options?: ErrorOptions) {
    super('Não é possível usar este CRM ou CNS.', options);
    const message = field === 'crm' ? 'Este CRM já está em uso nesta UF.' : 'Este CNS já está em uso.';
    this.errors = [{ field, code: 'em_uso', message }];
  }
}

export class ClinicaDuplicadaError extends DomainError {
  override readonly name = 'ClinicaDuplicadaError';
  readonly kind = 'conflict';
  readonly code = 'clinica_duplicada';
  readonly action = 'Abra a clínica que já está na sua lista e edite-a.';
  override readonly errors = [{ field: 'cnes', code: 'em_uso', message: 'Você já tem uma clínica com este CNES.' }];

  constructor(options?: ErrorOptions) {
    super('Você já cadastrou uma clínica com este CNES.', options);
  }
}

/** An emissor is a medico at a clinica: the medico comes first. */
export class PerfilIncompletoError extends DomainError {
  override readonly name = 'PerfilIncompletoError';
  readonly kind = 'conflict';
  readonly code = 'perfil_incompleto';
  readonly action = 'Preencha o seu perfil (CRM, UF, CNS e especialidade) e volte à clínica.';

  constructor() {
    super('O seu perfil profissional ainda não foi preenchido.');
  }
}
