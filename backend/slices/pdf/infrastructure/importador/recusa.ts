import type { MotivoDaRecusa } from '../../domain/importacao-errors.ts';

/** Thrown inside the worker; only its code and the names of fields cross over. */
export class Recusa extends Error {
  override readonly name = 'Recusa';
  readonly code: MotivoDaRecusa;
  readonly campos: readonly string[];

  constructor(code: MotivoDaRecusa, campos: readonly string[] = []) {
    super(code);
    this.code = code;
    this.campos = campos;
  }
}
