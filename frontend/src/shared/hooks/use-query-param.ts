import { useSearchParams } from 'next/navigation';

/** `/clinicas/editar?id=…`. Use below AuthGuard: the exported page has no query. */
export function useQueryParam(name: string): string | undefined {
  return useSearchParams().get(name) ?? undefined;
}
