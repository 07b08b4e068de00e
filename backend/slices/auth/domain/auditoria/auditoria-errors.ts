import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

/** Nobody sees a patient's data without a trace: no trace, no data. */
export class AuditoriaIndisponivelError extends DomainError {
  override readonly name = 'AuditoriaIndisponivelError';
  readonly kind = 'unavailable';
  readonly code = 'auditoria_indisponivel';
  readonly action = 'Tente de novo em alguns segundos; se persistir, informe ao suporte o request_id.';

  constructor(options?: ErrorOptions) {
    super('Não foi possível registrar este acesso, e por isso nada foi mostrado.', options);
  }
}
