import type { ReactNode } from 'react';
import { cn } from '@/shared/utils/cn';

export type Tone = 'neutral' | 'brand' | 'amber' | 'red' | 'blue';

const TONES: Record<Tone, string> = {
  neutral: 'bg-line-2 text-ink-2',
  brand: 'bg-brand-soft text-brand-ink',
  amber: 'bg-amber-soft text-amber',
  red: 'bg-red-soft text-red',
  blue: 'bg-blue-soft text-blue',
};

/** A word about a thing (diagnosis, state). The word carries the meaning; the colour only helps. */
export function Tag({
  tone = 'neutral',
  className,
  children,
}: {
  tone?: Tone;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1 rounded-tag px-2 py-0.5 text-xs font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
