import { LoaderCircle } from 'lucide-react';
import { cn } from '@/shared/utils/cn';

export function Spinner({ className, label }: { className?: string; label?: string }) {
  return (
    <span role={label ? 'status' : undefined} className="inline-flex items-center gap-2 text-ink-3">
      <LoaderCircle aria-hidden className={cn('size-4 animate-spin', className)} />
      {label && <span>{label}</span>}
    </span>
  );
}
