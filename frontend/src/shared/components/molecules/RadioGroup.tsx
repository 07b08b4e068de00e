import { useId, type ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { Radio } from '../atoms/Radio';
import { FieldError, fieldId } from './FormField';
import { cn } from '@/shared/utils/cn';

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

interface RadioGroupProps {
  legend: ReactNode;
  options: readonly RadioOption[];
  'data-testid': string;
  /** With React Hook Form: `register={register('sexo')}`. Otherwise `name`, `value`, `onValueChange`. */
  register?: UseFormRegisterReturn;
  name?: string;
  value?: string | undefined;
  onValueChange?: (value: string) => void;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  inline?: boolean;
  className?: string;
}

/** No option is chosen beforehand unless the form says so. The first option carries the id that ErrorSummary links to. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, options, register, value, onValueChange, hint, error, optional, inline, className } = props;
  const generated = useId();
  const name = register?.name ?? props.name ?? generated;
  const id = fieldId(name);
  const describedBy = [error && `${id}-erro`, hint && `${id}-dica`].filter(Boolean).join(' ') || undefined;
  const control = register ?? { name, onChange: () => undefined };

  return (
    <fieldset className={cn('min-w-0', className)} aria-describedby={describedBy}>
      <legend className="mb-1 text-label font-medium text-ink-2">
        {legend}
        {optional && <span className="font-normal text-ink-3"> · opcional</span>}
      </legend>
      <div className={cn('flex flex-wrap gap-x-5', !inline && 'flex-col')}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            id={index === 0 ? id : undefined}
            value={option.value}
            label={option.label}
            hint={option.hint}
            aria-invalid={error ? true : undefined}
            data-testid={`${props['data-testid']}-${option.value.replace(/_/g, '-')}`}
            {...control}
            {...(onValueChange && { checked: value === option.value, onChange: () => onValueChange(option.value) })}
          />
        ))}
      </div>
      {error && <FieldError id={`${id}-erro`}>{error}</FieldError>}
      {hint && (
        <p id={`${id}-dica`} className="mt-1 text-xs text-ink-3">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
