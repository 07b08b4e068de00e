import { Card } from '../atoms/Card';
import { Logo } from '../atoms/Logo';
import { Skeleton } from '../atoms/Skeleton';

/** What an inner page looks like before we know who is there. */
export function ShellSkeleton() {
  return (
    <div className="min-h-dvh lg:flex">
      <div
        aria-hidden
        className="hidden h-dvh w-52 shrink-0 flex-col gap-2.5 border-r border-line bg-surface px-3 py-4 lg:flex"
      >
        <span className="mb-4 px-2 py-0.5">
          <Logo />
        </span>
        {['w-24', 'w-28', 'w-26', 'w-20', 'w-22'].map((width) => (
          <span key={width} className="flex h-7 items-center px-2.5">
            <Skeleton className={`h-3.5 ${width}`} />
          </span>
        ))}
      </div>
      <div aria-hidden className="flex h-14 items-center border-b border-line bg-surface px-5 lg:hidden">
        <Logo />
      </div>
      <main className="min-w-0 max-w-[77.5rem] flex-1 px-4 py-5 sm:px-6 sm:py-6">
        <Skeleton className="mb-2.5 h-6 w-56" />
        <Skeleton className="mb-6 h-4 w-80 max-w-full" />
        <ContentSkeleton />
      </main>
    </div>
  );
}

/** The body of a page whose data is on the way. */
export function ContentSkeleton() {
  return (
    <div role="status">
      <span className="sr-only">Carregando</span>
      <Card className="space-y-4 p-5">
        <Skeleton className="h-4 w-40" />
        <Skeleton className="h-9 w-full" />
        <Skeleton className="h-9 w-2/3" />
      </Card>
      <Card className="mt-4 space-y-4 p-5">
        <Skeleton className="h-4 w-32" />
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-4 w-5/6" />
      </Card>
    </div>
  );
}
