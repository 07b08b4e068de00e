import type { ReactNode } from 'react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Alert } from '@/shared/components/molecules/Alert';
import { LoadMore } from '@/shared/components/molecules/LoadMore';
import type { ListaPaginada as Lista } from '@/shared/services/use-lista-paginada';
import { ListaCarregando } from './ListaCarregando';

interface ListaPaginadaProps<T> {
  lista: Lista<T>;
  /** Singular and plural, e.g. `['paciente', 'pacientes']`. */
  nomes: readonly [string, string];
  vazia: ReactNode;
  renderItem: (item: T) => ReactNode;
  'data-testid': string;
}

/** A list that grows on request: loading, failed, empty and full. */
export function ListaPaginada<T>({ lista, nomes, vazia, renderItem, 'data-testid': testId }: ListaPaginadaProps<T>) {
  const [singular, plural] = nomes;
  if (lista.isLoading) return <ListaCarregando o={`os ${plural}`} />;
  if (!lista.itens) {
    return (
      <Alert
        tone="error"
        title={`Não foi possível carregar os ${plural}`}
        action={
          <Button size="sm" onClick={() => void lista.reload()} data-testid={`${testId}-tentar`}>
            Tentar de novo
          </Button>
        }
      >
        {lista.error?.sentence}
      </Alert>
    );
  }
  if (lista.itens.length === 0) return <Card>{vazia}</Card>;
  return (
    <Card className="overflow-hidden">
      <ul className="divide-y divide-line-2">{lista.itens.map(renderItem)}</ul>
      <LoadMore
        shown={lista.itens.length}
        noun={lista.itens.length === 1 ? singular : plural}
        hasMore={lista.hasMore}
        isLoading={lista.isLoadingMore}
        onLoadMore={lista.loadMore}
        data-testid={`${testId}-mais`}
      />
    </Card>
  );
}
