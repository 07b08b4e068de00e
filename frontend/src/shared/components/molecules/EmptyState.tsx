import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { cn } from '@/shared/utils/cn';

interface EmptyStateProps {
  icon?: LucideIcon;
  title: string;
  /** What to do first. */
  children?: ReactNode;
  action?: ReactNode;
  tone?: 'neutral' | 'error';
  className?: string;
  'data-testid'?: string;
}

export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  tone = 'neutral',
  className,
  ...rest
}: EmptyStateProps) {
  return (
    <div
      role={tone === 'error' ? 'alert' : undefined}
      className={cn('flex flex-col items-center px-6 py-10 text-center', className)}
      {...rest}
    >
      {Icon && (
        <span
          className={cn(
            'mb-3 grid size-10 place-items-center rounded-full',
            tone === 'error' ? 'bg-red-soft text-red' : 'bg-brand-soft text-brand-ink',
          )}
        >
          <Icon aria-hidden className="size-5" />
        </span>
      )}
      <p className="text-lg font-medium text-ink">{title}</p>
      {children && <div className="mt-1 max-w-md text-ink-2">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
