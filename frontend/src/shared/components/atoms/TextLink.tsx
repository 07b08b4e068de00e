import Link from 'next/link';
import type { ComponentProps } from 'react';
import { cn } from '@/shared/utils/cn';

export function TextLink({ className, ...rest }: ComponentProps<typeof Link> & { 'data-testid': string }) {
  return (
    <Link
      className={cn(
        'rounded-sm font-medium text-brand underline decoration-brand/35 underline-offset-[3px] hover:decoration-brand',
        className,
      )}
      {...rest}
    />
  );
}
