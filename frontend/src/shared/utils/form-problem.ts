import type { FieldPath, FieldValues, UseFormSetError } from 'react-hook-form';
import { ApiProblem } from '@/shared/services/api-problem';
import type { SummaryItem } from '@/shared/components/molecules/ErrorSummary';

/**
 * Puts a refusal where it belongs: on its fields when they are in the form, on the form when not.
 * `fields` are the names on the screen; a problem of `medicamentos.2.via` belongs to `medicamentos` too.
 */
export function applyProblem<Values extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<Values>,
  fields: readonly FieldPath<Values>[],
): ApiProblem {
  const problem = ApiProblem.from(error);
  const homeless: string[] = [];
  let focused = false;

  for (const { field, message } of problem.errors) {
    const home = fields.find((name) => field === name || field.startsWith(`${name}.`));
    if (home) {
      setError(field as FieldPath<Values>, { type: 'server', message }, { shouldFocus: !focused });
      focused = true;
    } else homeless.push(message);
  }
  if (problem.errors.length === 0 || homeless.length > 0) {
    setError('root', { type: 'server', message: homeless.length > 0 ? homeless.join(' ') : problem.sentence });
  }
  return problem;
}

/** React Hook Form's errors as ErrorSummary lists them, the general one first. */
export function summaryItems(errors: object): SummaryItem[] {
  const items: SummaryItem[] = [];
  collect(errors as Record<string, unknown>, '', items);
  return items.sort((a, b) => Number(Boolean(a.field)) - Number(Boolean(b.field)));
}

function collect(node: Record<string, unknown>, prefix: string, items: SummaryItem[]): void {
  for (const [key, value] of Object.entries(node)) {
    if (value === null || typeof value !== 'object' || key === 'ref') continue;
    const field = key === 'root' && prefix === '' ? '' : prefix ? `${prefix}.${key}` : key;
    const { message } = value as { message?: unknown };
    if (typeof message === 'string') {
      if (message) items.push({ field: field.replace(/\.root$/, ''), message });
    } else collect(value as Record<string, unknown>, field, items);
  }
}
