import useSWR, { useSWRConfig } from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { rascunhosService } from './rascunhos-service';
import type { RascunhoResumido } from './tipos';

const RASCUNHOS_KEY = 'listarRascunhos';

export function useRascunhos() {
  return useSWR<RascunhoResumido[], ApiProblem>(RASCUNHOS_KEY, rascunhosService.listar);
}

export function useRascunhosMudaram() {
  const { mutate } = useSWRConfig();
  // Who has just left took the cache along: then there is no list to tell.
  const avisar = async () => mutate(RASCUNHOS_KEY);
  return async () => {
    await avisar().catch(() => undefined);
  };
}

export function useDescartarRascunho() {
  const mudaram = useRascunhosMudaram();
  return async (id: string) => {
    await rascunhosService.descartar(id);
    await mudaram();
  };
}
