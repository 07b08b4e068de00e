import { DomainError } from '../../../shared/domain/domain-error.ts';

/** Too many finished packets wait for their download. */
export class BuffersCheiosError extends DomainError {
  override readonly name = 'BuffersCheiosError';
  readonly kind = 'unavailable';
  readonly code = 'documentos_em_espera';
  readonly action = 'Aguarde alguns segundos e tente de novo.';

  constructor(options?: ErrorOptions) {
    super('Há documentos demais à espera de impressão neste momento.', options);
  }
}
