import type { ReactNode } from 'react';
import { CircleAlert, CircleCheck, MailCheck } from 'lucide-react';
import { cn } from '@/shared/utils/cn';

const ICONS = { mail: MailCheck, done: CircleCheck, failed: CircleAlert } as const;

/** How a step ended, and the next one. */
export function Desfecho({
  kind,
  children,
  ...rest
}: {
  kind: keyof typeof ICONS;
  children: ReactNode;
  'data-testid': string;
}) {
  const Icon = ICONS[kind];
  return (
    <div role={kind === 'failed' ? 'alert' : 'status'} className="space-y-4" data-testid={rest['data-testid']}>
      <span
        className={cn(
          'grid size-11 place-items-center rounded-full',
          kind === 'failed' ? 'bg-red-soft text-red' : 'bg-brand-soft text-brand-ink',
        )}
      >
        <Icon aria-hidden className="size-5" />
      </span>
      {children}
    </div>
  );
}
