import useSWRInfinite from 'swr/infinite';
import type { ApiProblem } from './api-problem';

export interface Pagina<Item> {
  itens: Item[];
  proximoCursor: string | null;
}

export type ListaPaginada<Item> = ReturnType<typeof useListaPaginada<Item>>;

/** Pages of `?limite=&cursor=` as one list, for LoadMore. `key` undefined: not yet. */
export function useListaPaginada<Item>(
  key: string | undefined,
  fetchPage: (cursor: string | undefined) => Promise<Pagina<Item>>,
) {
  const { data, error, isLoading, isValidating, size, setSize, mutate } = useSWRInfinite<Pagina<Item>, ApiProblem>(
    (index: number, previous: Pagina<Item> | null) => {
      if (key === undefined || (previous && !previous.proximoCursor)) return null;
      return [key, index === 0 ? undefined : previous?.proximoCursor];
    },
    ([, cursor]: [string, string | undefined]) => fetchPage(cursor),
    { revalidateFirstPage: false },
  );

  return {
    data: data?.flatMap((page) => page.itens),
    error,
    isLoading,
    mutate: () => mutate(),
    isLoadingMore: isValidating && data !== undefined && data.length < size,
    hasMore: Boolean(data?.at(-1)?.proximoCursor),
    loadMore: () => void setSize(size + 1),
  };
}
