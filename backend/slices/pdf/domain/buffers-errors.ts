import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

/** All the room for finished packets is being read, or the place itself is full. */
export class BuffersCheiosError extends DomainError {
  override readonly name = 'BuffersCheiosError';
  readonly kind = 'unavailable';
  readonly code = 'documentos_em_espera';
  readonly action = 'Aguarde alguns segundos e tente de novo.';

  constructor(options?: ErrorOptions) {
    super('Há documentos demais sendo baixados neste momento.', options);
  }
}
