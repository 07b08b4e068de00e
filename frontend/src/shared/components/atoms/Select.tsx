import type { ComponentProps } from 'react';
import { ChevronDown } from 'lucide-react';
import { cn } from '@/shared/utils/cn';
import { CONTROL_CLASSES } from './Input';

export interface SelectOption {
  value: string;
  label: string;
}

export interface SelectProps extends ComponentProps<'select'> {
  'data-testid': string;
  options: readonly SelectOption[];
  /** Shown while nothing is chosen; a field that matters has no default. */
  placeholder?: string;
}

export function Select({ className, options, placeholder, ...rest }: SelectProps) {
  return (
    <span className="relative block">
      <select className={cn(CONTROL_CLASSES, 'min-h-control appearance-none py-1 pr-8 pl-2.5', className)} {...rest}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}
