import useSWR from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { catalogoService } from './catalogo-service';
import type { Doenca, DoencaEncontrada } from './tipos';

/** The catalogue changes with a release, not while someone types. */
const ESTAVEL = { revalidateOnFocus: false, revalidateIfStale: false, revalidateOnReconnect: false } as const;

export function useBuscaDoencas(texto: string) {
  const busca = texto.trim();
  return useSWR<DoencaEncontrada[], ApiProblem>(
    busca.length >= 2 ? ['/catalogo/doencas?busca', busca.toLowerCase()] : null,
    () => catalogoService.buscarDoencas(busca),
    { ...ESTAVEL, keepPreviousData: true },
  );
}

export function useDoenca(cid: string | undefined) {
  return useSWR<Doenca, ApiProblem>(
    cid ? ['/catalogo/doencas', cid.toUpperCase()] : null,
    () => catalogoService.doenca(cid ?? ''),
    ESTAVEL,
  );
}
