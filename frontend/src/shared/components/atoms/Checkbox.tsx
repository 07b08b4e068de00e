import type { ComponentProps, ReactNode } from 'react';
import { Check, Minus } from 'lucide-react';
import { cn } from '@/shared/utils/cn';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  'data-testid': string;
  /** Without a visible label give `aria-label`. */
  label?: ReactNode;
  hint?: ReactNode;
  /** "Some of them": shown as a dash, announced as mixed. */
  indeterminate?: boolean;
}

export function Checkbox({ label, hint, indeterminate, className, ...rest }: CheckboxProps) {
  const Mark = indeterminate ? Minus : Check;
  return (
    <label className={cn('inline-flex min-h-control-sm items-start gap-2.5 py-1', className)}>
      <span className="relative mt-px inline-flex size-[18px] shrink-0">
        <input
          type="checkbox"
          className={cn(
            'peer size-full cursor-pointer appearance-none rounded-sm border border-input bg-surface hover:border-ink-3',
            'checked:border-brand checked:bg-brand aria-invalid:border-red',
            indeterminate && 'border-brand bg-brand',
          )}
          aria-checked={indeterminate ? 'mixed' : undefined}
          {...rest}
        />
        <Mark
          aria-hidden
          strokeWidth={3}
          className={cn(
            'pointer-events-none absolute inset-0.5 size-3.5 text-on-brand',
            !indeterminate && 'hidden peer-checked:block',
          )}
        />
      </span>
      {label && (
        <span>
          {label}
          {hint && <span className="block text-xs text-ink-3">{hint}</span>}
        </span>
      )}
    </label>
  );
}
