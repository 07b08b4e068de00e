import { useId, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { Label } from '../atoms/Label';
import { cn } from '@/shared/utils/cn';

/** What the control inside must receive: `{(control) => <Input {...control} {...register('nome')} />}`. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldFrameProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  optional?: boolean;
  /** Name in the form; gives the id that ErrorSummary links to. */
  name?: string;
  /** At the right of the label: a link, a counter. */
  aside?: ReactNode;
  className?: string;
}

export interface FormFieldProps extends FieldFrameProps {
  children: (control: ControlProps) => ReactNode;
}

/** The id of the control of a field: `endereco.cep` → `campo-endereco-cep`. */
export function fieldId(name: string): string {
  return `campo-${name.replace(/[^\w-]+/g, '-')}`;
}

export function FormField({ label, hint, error, optional, name, aside, className, children }: FormFieldProps) {
  const generated = useId();
  const id = name ? fieldId(name) : generated;
  const hintId = `${id}-dica`;
  const errorId = `${id}-erro`;
  const describedBy = [error && errorId, hint && hintId].filter(Boolean).join(' ') || undefined;

  return (
    <div className={cn('min-w-0', className)}>
      <div className="mb-1 flex items-baseline justify-between gap-3">
        <Label htmlFor={id} optional={optional}>
          {label}
        </Label>
        {aside}
      </div>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint && (
        <p id={hintId} className="mt-1 text-xs text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 flex items-start gap-1.5 text-label font-medium text-red">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
