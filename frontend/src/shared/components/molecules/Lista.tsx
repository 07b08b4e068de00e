import type { ReactNode } from 'react';
import type { ListaPaginada as Paginada } from '@/shared/services/use-lista-paginada';
import { LoadMore } from './LoadMore';
import { Recurso, type RecursoProps } from './Recurso';

interface ListaProps<T> extends Pick<RecursoProps<readonly T[]>, 'leitura' | 'o' | 'carregando' | 'data-testid'> {
  /** What stands there when all was read and there is none. */
  vazia: ReactNode;
  children: (itens: readonly T[]) => ReactNode;
}

/** Many of something, within a Card: on their way, not readable, none, or here. */
export function Lista<T>({ vazia, children, ...rest }: ListaProps<T>) {
  return (
    <Recurso {...rest} className="m-4">
      {(itens) => (itens.length === 0 ? vazia : children(itens))}
    </Recurso>
  );
}

interface ListaPaginadaProps<T> extends Omit<ListaProps<T>, 'leitura' | 'o'> {
  leitura: Paginada<T>;
  /** Singular and plural, with their article: `['paciente', 'os', 'pacientes']`. */
  nomes: readonly [singular: string, artigo: 'os' | 'as', plural: string];
}

/** One that grows on request. */
export function ListaPaginada<T>({
  leitura,
  nomes: [singular, artigo, plural],
  children,
  ...rest
}: ListaPaginadaProps<T>) {
  return (
    <Lista leitura={leitura} o={`${artigo} ${plural}`} {...rest}>
      {(itens) => (
        <>
          {children(itens)}
          <LoadMore
            shown={itens.length}
            noun={itens.length === 1 ? singular : plural}
            hasMore={leitura.hasMore}
            isLoading={leitura.isLoadingMore}
            onLoadMore={leitura.loadMore}
            data-testid={`${rest['data-testid']}-mais`}
          />
        </>
      )}
    </Lista>
  );
}
