'use client';

import { useEffect, useRef } from 'react';
import { CircleAlert } from 'lucide-react';
import { fieldId } from './FormField';

export interface SummaryItem {
  /** Name of the field in the form; empty when the problem belongs to none. */
  field: string;
  message: string;
}

interface ErrorSummaryProps {
  items: readonly SummaryItem[];
  /**
   * Changes at each submit (`formState.submitCount`). React Hook Form takes the focus to the first field that is
   * wrong; when no field is, the summary takes it.
   */
  submitCount?: number;
  /** Label of each field, in the order of the screen; put before its message: "CEP: são 8 dígitos". */
  labels?: Readonly<Record<string, string>>;
  'data-testid': string;
}

const SEM_ROTULOS: Readonly<Record<string, string>> = {};

/** On top of a form: how many things are wrong, each a link to its field. */
export function ErrorSummary({ items, submitCount = 0, labels = SEM_ROTULOS, ...rest }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null);
  const onlyGeneral = items.every(({ field }) => !field);
  // One number per attempt, so that the same refusal twice is heard twice.
  const attempt = items.length > 0 && onlyGeneral ? submitCount : 0;

  useEffect(() => {
    if (attempt > 0) ref.current?.focus();
  }, [attempt]);

  if (items.length === 0) return null;
  const order = Object.keys(labels);
  const ordered = [...items].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));

  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="flex gap-2.5 rounded border border-red/25 bg-red-soft px-3 py-2.5"
      data-testid={rest['data-testid']}
    >
      <CircleAlert aria-hidden className="mt-px size-4 shrink-0 text-red" />
      <div className="min-w-0">
        {!onlyGeneral && (
          <p className="font-medium text-ink">
            {items.length === 1 ? 'Falta acertar um ponto' : `Falta acertar ${items.length} pontos`}
          </p>
        )}
        <ul>
          {ordered.map(({ field, message }) => (
            <li key={`${field}:${message}`}>
              {field ? (
                <a
                  href={`#${fieldId(field)}`}
                  data-testid={`${rest['data-testid']}-link`}
                  className="inline-block min-h-6 rounded-sm py-0.5 text-red underline decoration-red/40 underline-offset-2 hover:decoration-red"
                  onClick={(event) => {
                    event.preventDefault();
                    focusField(field);
                  }}
                >
                  {labels[field] ? `${labels[field]}: ${lowerFirst(message)}` : message}
                </a>
              ) : (
                <span className="inline-block py-0.5 text-ink">{message}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function focusField(field: string): void {
  const control = document.getElementById(fieldId(field));
  control?.scrollIntoView?.({ block: 'center' });
  control?.focus({ preventScroll: true });
}

function lowerFirst(sentence: string): string {
  // "CNS deve…" keeps its capitals; "Preencha…" does not.
  return /^[A-ZÀ-Ý][a-zà-ÿ\s]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
