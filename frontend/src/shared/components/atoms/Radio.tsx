import type { ComponentProps, ReactNode } from 'react';

export interface RadioProps extends Omit<ComponentProps<'input'>, 'type'> {
  'data-testid': string;
  label: ReactNode;
  hint?: ReactNode;
}

export function Radio({ label, hint, ...rest }: RadioProps) {
  return (
    <label className="inline-flex min-h-control-sm items-start gap-2.5 py-1">
      <span className="relative mt-px inline-flex size-[18px] shrink-0">
        <input
          type="radio"
          className="peer size-full cursor-pointer appearance-none rounded-full border border-input bg-surface checked:border-brand hover:border-ink-3 aria-invalid:border-red"
          {...rest}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-1 hidden rounded-full bg-brand peer-checked:block"
        />
      </span>
      <span>
        {label}
        {hint && <span className="block text-xs text-ink-3">{hint}</span>}
      </span>
    </label>
  );
}
