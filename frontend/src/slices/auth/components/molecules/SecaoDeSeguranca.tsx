import { useId, type ReactNode } from 'react';
import { Card } from '@/shared/components/atoms/Card';

interface SecaoProps {
  title: string;
  description: ReactNode;
  children: ReactNode;
  'data-testid': string;
}

/** One subject of the account's security: what it is for, then its rows. */
export function SecaoDeSeguranca({ title, description, children, ...rest }: SecaoProps) {
  const id = useId();
  return (
    <Card aria-labelledby={id} {...rest}>
      <header className="px-4 pt-4 pb-3 sm:px-5">
        <h2 id={id} className="text-lg font-bold tracking-[-0.01em]">
          {title}
        </h2>
        <p className="mt-0.5 text-ink-2">{description}</p>
      </header>
      <div className="divide-y divide-line-2 border-t border-line-2">{children}</div>
    </Card>
  );
}

interface LinhaProps {
  title: ReactNode;
  /** Its state, in words. */
  children?: ReactNode;
  actions?: ReactNode;
  'data-testid'?: string;
}

export function LinhaDeSeguranca({ title, children, actions, ...rest }: LinhaProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-5" {...rest}>
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">{title}</p>
        {children && <div className="text-sm break-words text-ink-3">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
