import { CamposInvalidosError, type FieldError } from './domain-error.ts';
import { ValorInvalidoError } from './valor-invalido-error.ts';

/** Collects every refused field before refusing, so that a person mends them all at once. */
export class FieldErrors {
  readonly #errors: FieldError[] = [];

  add(field: string, code: string, message: string): void {
    this.#errors.push({ field, code, message });
  }

  /** Answers what `parse` answers, or notes its refusal at `field` and answers `undefined`. */
  parse<T>(field: string, parse: () => T): T | undefined {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof ValorInvalidoError)) throw error;
      this.add(field, error.code, `${error.message} ${error.action}`);
      return undefined;
    }
  }

  /** What was noted, in the order in which it was. */
  get all(): readonly FieldError[] {
    return this.#errors;
  }

  get isEmpty(): boolean {
    return this.#errors.length === 0;
  }

  /** @throws {CamposInvalidosError} when any field was refused. */
  throwIfAny(): void {
    if (!this.isEmpty) throw new CamposInvalidosError(this.#errors);
  }
}
