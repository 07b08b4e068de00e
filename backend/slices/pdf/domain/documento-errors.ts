import { DomainError } from '@autocusto/dominio/comum/domain-error.ts';

/** The snapshot no longer gives the bytes that were issued: better nothing than another document. */
export class ReimpressaoDivergenteError extends DomainError {
  override readonly name = 'ReimpressaoDivergenteError';
  readonly kind = 'conflict';
  readonly code = 'reimpressao_divergente';
  readonly action = 'Emita os documentos de novo a partir do processo e avise o suporte.';

  constructor() {
    super('Este documento não pode ser reimpresso exatamente como foi emitido.');
  }
}
