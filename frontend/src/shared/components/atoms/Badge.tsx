import { cn } from '@/shared/utils/cn';
import type { Tone } from './Tag';

const TONES: Record<Tone, string> = {
  neutral: 'text-ink-3',
  brand: 'bg-brand-soft text-brand-ink',
  amber: 'bg-amber-soft text-amber',
  red: 'bg-red-soft text-red',
  blue: 'bg-blue-soft text-blue',
};

/** A count beside a title or a menu item. `label` says what is counted to who cannot see it beside the title. */
export function Badge({ count, tone = 'neutral', label }: { count: number; tone?: Tone; label?: string }) {
  return (
    <span className={cn('inline-block min-w-5 rounded-tag px-1.5 py-px text-center text-xs font-medium', TONES[tone])}>
      {count}
      {label && <span className="sr-only"> {label}</span>}
    </span>
  );
}
