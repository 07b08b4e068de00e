import { cn } from '@/shared/utils/cn';

/** The mark: a sheet with its corner folded and the line that the physician signs. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 28 28" className={cn('size-7 shrink-0', className)}>
      <rect width="28" height="28" rx="7.5" className="fill-brand" />
      <path
        d="M8.2 20.4 13 8.2h2.2l4.7 12.2"
        fill="none"
        className="stroke-on-brand"
        strokeWidth="2.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M10.6 16.1h7" fill="none" className="stroke-on-brand" strokeWidth="2.3" strokeLinecap="round" />
    </svg>
  );
}

export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-2.5 text-lg font-bold tracking-[-0.01em] text-ink', className)}>
      <LogoMark />
      AutoCusto
    </span>
  );
}
