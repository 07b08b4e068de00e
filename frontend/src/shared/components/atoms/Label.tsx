import type { ComponentProps } from 'react';
import { cn } from '@/shared/utils/cn';

export function Label({ className, optional, children, ...rest }: ComponentProps<'label'> & { optional?: boolean }) {
  return (
    <label className={cn('block text-label font-medium text-ink-2', className)} {...rest}>
      {children}
      {optional && <span className="font-normal text-ink-3"> · opcional</span>}
    </label>
  );
}
