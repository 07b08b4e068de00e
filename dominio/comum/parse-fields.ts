import { snakeKey } from './caso.ts';
import { FieldErrors } from './field-errors.ts';

/**
 * Runs every field's parser and answers what they answer, by the field's name; a refusal says its name in JSON.
 * @throws {CamposInvalidosError} naming all the fields that were refused.
 */
export function parseFields<Parsers extends Readonly<Record<string, () => unknown>>>(
  parsers: Parsers,
): { [Field in keyof Parsers]: ReturnType<Parsers[Field]> } {
  const errors = new FieldErrors();
  const parsed = Object.entries(parsers).map(([field, parse]) => [field, errors.parse(snakeKey(field), parse)]);
  errors.throwIfAny();
  return Object.fromEntries(parsed); // no parser was refused, so each has answered
}
