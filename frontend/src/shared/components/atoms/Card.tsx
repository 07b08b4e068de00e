import type { ComponentProps } from 'react';
import { cn } from '@/shared/utils/cn';

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={cn('rounded-card border border-line bg-surface shadow-card', className)} {...rest} />;
}
