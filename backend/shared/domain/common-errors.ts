import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

/** Says the same for what never existed, was removed, or is somebody else's. */
export class NaoEncontradoError extends DomainError {
  override readonly name = 'NaoEncontradoError';
  readonly kind = 'not_found';
  readonly code: string;
  readonly action = 'Confira o endereço ou volte à lista.';

  constructor(code: `${string}_nao_encontrado` | `${string}_nao_encontrada`, message: string) {
    super(message);
    this.code = code;
  }
}

/** The resource changed since it was read (RFC 9110 §13.1.1). */
export class VersaoDesatualizadaError extends DomainError {
  override readonly name = 'VersaoDesatualizadaError';
  readonly kind = 'precondition_failed';
  readonly code = 'versao_desatualizada';
  readonly action = 'Abra de novo para ver a versão atual e repita a sua alteração.';

  constructor() {
    super('Este registro foi alterado depois que você o abriu.');
  }
}
