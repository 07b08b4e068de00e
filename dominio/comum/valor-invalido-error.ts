import { DomainError } from './domain-error.ts';

/** A single value that its parser refused; the use case adds the field that it came from. */
export class ValorInvalidoError extends DomainError {
  override readonly name = 'ValorInvalidoError';
  readonly kind = 'invalid';
  readonly code: string;
  readonly action: string;

  constructor(code: string, message: string, action: string) {
    super(message);
    this.code = code;
    this.action = action;
  }
}
