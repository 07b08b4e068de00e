import type { ReactNode } from 'react';
import { cn } from '@/shared/utils/cn';

/** A key. `onBrand` inside a primary button. Hidden from screen readers: the control itself says what it does. */
export function Kbd({ children, onBrand, className }: { children: ReactNode; onBrand?: boolean; className?: string }) {
  return (
    <kbd
      aria-hidden
      className={cn(
        'inline-flex items-center rounded-sm border px-1.5 py-0.5 font-sans text-2xs leading-none font-medium pointer-coarse:hidden',
        onBrand ? 'border-on-brand/30 bg-on-brand/12 text-on-brand' : 'border-line bg-surface text-ink-3',
        className,
      )}
    >
      {children}
    </kbd>
  );
}
