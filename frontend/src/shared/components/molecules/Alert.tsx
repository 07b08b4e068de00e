import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { cn } from '@/shared/utils/cn';

export type AlertTone = 'info' | 'success' | 'warning' | 'error';

const LOOKS = {
  info: { box: 'border-blue/20 bg-blue-soft', mark: 'text-blue', Icon: Info },
  success: { box: 'border-brand/20 bg-brand-soft', mark: 'text-brand-ink', Icon: CircleCheck },
  warning: { box: 'border-amber/25 bg-amber-soft', mark: 'text-amber', Icon: TriangleAlert },
  error: { box: 'border-red/25 bg-red-soft', mark: 'text-red', Icon: CircleAlert },
} as const;

interface AlertProps {
  tone?: AlertTone;
  title?: ReactNode;
  children?: ReactNode;
  /** The way out: a button or a link. */
  action?: ReactNode;
  className?: string;
  'data-testid'?: string;
}

export function Alert({ tone = 'info', title, children, action, className, ...rest }: AlertProps) {
  const { box, mark, Icon } = LOOKS[tone];
  return (
    <div
      role={tone === 'error' ? 'alert' : 'status'}
      className={cn('flex items-start gap-2.5 rounded border px-3 py-2.5 text-ink', box, className)}
      {...rest}
    >
      <Icon aria-hidden className={cn('mt-px size-4 shrink-0', mark)} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className={cn(Boolean(title) && 'mt-0.5 text-ink-2')}>{children}</div>}
        {action && <div className="mt-2">{action}</div>}
      </div>
    </div>
  );
}
