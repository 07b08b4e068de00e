import type { ComponentProps } from 'react';
import { cn } from '@/shared/utils/cn';

export const CONTROL_CLASSES = cn(
  'w-full rounded border border-input bg-surface text-control text-ink transition-colors duration-100',
  'hover:border-ink-3 focus:border-brand aria-invalid:border-red aria-invalid:bg-red-soft/40',
  '[&[readonly]]:border-line [&[readonly]]:bg-bg [&[readonly]]:text-ink-2 disabled:border-line disabled:bg-bg disabled:text-ink-2',
);

export type InputProps = ComponentProps<'input'> & { 'data-testid': string };

export function Input({ className, ...rest }: InputProps) {
  return <input className={cn(CONTROL_CLASSES, 'min-h-control px-2.5 py-1', className)} {...rest} />;
}
