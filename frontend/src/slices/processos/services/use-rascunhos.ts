import useSWR, { useSWRConfig } from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { rascunhosService } from './rascunhos-service';
import type { Rascunho } from './tipos';

const RASCUNHOS_KEY = '/processos/rascunhos';

export function useRascunhos() {
  return useSWR<Rascunho[], ApiProblem>(RASCUNHOS_KEY, rascunhosService.listar);
}

export function useRascunhosMudaram() {
  const { mutate } = useSWRConfig();
  return () => mutate(RASCUNHOS_KEY);
}

export function useDescartarRascunho() {
  const mudaram = useRascunhosMudaram();
  return async (id: string) => {
    await rascunhosService.descartar(id);
    await mudaram();
  };
}
