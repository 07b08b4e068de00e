import { Skeleton } from '../atoms/Skeleton';

/** Rows to come. `o` says what: "os processos". */
export function LinhasCarregando({ o }: { o: string }) {
  return (
    <div role="status">
      <span className="sr-only">Carregando {o}</span>
      {[0, 1, 2].map((row) => (
        <div key={row} className="grid grid-cols-2 gap-6 border-t border-line-2 px-4 py-3.5 first-of-type:border-0">
          <div className="space-y-2">
            <Skeleton className="h-4 w-48 max-w-full" />
            <Skeleton className="h-3.5 w-28 max-w-full" />
          </div>
          <div className="space-y-2">
            <Skeleton className="h-4 w-56 max-w-full" />
            <Skeleton className="h-3.5 w-40 max-w-full" />
          </div>
        </div>
      ))}
    </div>
  );
}
