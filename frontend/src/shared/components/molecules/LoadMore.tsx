import { Button } from '../atoms/Button';

interface LoadMoreProps {
  shown: number;
  /** "processos", "pacientes": what is counted. */
  noun: string;
  hasMore: boolean;
  isLoading?: boolean;
  onLoadMore: () => void;
  'data-testid': string;
}

/** Foot of a list: how many are in sight, and the next ones. */
export function LoadMore({ shown, noun, hasMore, isLoading, onLoadMore, ...rest }: LoadMoreProps) {
  return (
    <div className="flex items-center justify-between gap-3 border-t border-line-2 px-4 py-2.5">
      <p aria-live="polite" className="text-sm text-ink-3">
        {shown} {noun}
        {hasMore ? ' até aqui' : ''}
      </p>
      {hasMore && (
        <Button size="sm" loading={isLoading} onClick={onLoadMore} data-testid={rest['data-testid']}>
          Carregar mais
        </Button>
      )}
    </div>
  );
}
