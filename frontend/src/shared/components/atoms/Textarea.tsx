import type { ComponentProps } from 'react';
import { cn } from '@/shared/utils/cn';
import { CONTROL_CLASSES } from './Input';

export type TextareaProps = ComponentProps<'textarea'> & { 'data-testid': string };

export function Textarea({ className, rows = 4, ...rest }: TextareaProps) {
  return (
    <textarea rows={rows} className={cn(CONTROL_CLASSES, 'field-sizing-content px-2.5 py-2', className)} {...rest} />
  );
}
