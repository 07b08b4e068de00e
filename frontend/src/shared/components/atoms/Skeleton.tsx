import { cn } from '@/shared/utils/cn';

/** The shape of what comes. Give it the width and height of the real thing by `className`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block animate-pulse rounded bg-line-2', className ?? 'h-4 w-full')} />;
}
