import useSWR from 'swr';
import { useResposta, type Resposta } from '@/shared/hooks/use-resposta';
import type { ApiProblem } from '@/shared/services/api-problem';
import { catalogoService } from './catalogo-service';
import type { Doenca, DoencaEncontrada } from './tipos';

const BUSCA_MS = 120;

/** The catalogue changes with a release, not while someone types. */
const ESTAVEL = { revalidateOnFocus: false, revalidateIfStale: false, revalidateOnReconnect: false } as const;

/** As it is typed; a list is only ever the one of what stands in the field. */
export function useBuscaDoencas(texto: string): Resposta<DoencaEncontrada[]> {
  const busca = texto.trim().toLowerCase();
  return useResposta(busca.length >= 2 ? busca : undefined, catalogoService.buscarDoencas, BUSCA_MS);
}

export function useDoenca(cid: string | undefined) {
  return useSWR<Doenca, ApiProblem>(
    cid ? ['lerDoenca', cid.toUpperCase()] : null,
    () => catalogoService.doenca(cid ?? ''),
    ESTAVEL,
  );
}
