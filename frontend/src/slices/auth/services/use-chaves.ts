import useSWR from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { type Chave, chavesService, type NovaChave } from './chaves-service';

export const CHAVES_KEY = 'listarChaves';

export function useChaves() {
  const lidas = useSWR<Chave[], ApiProblem>(CHAVES_KEY, chavesService.listar);
  const { mutate } = lidas;
  return {
    lidas,
    /** The key itself is answered to whoever asked and kept in no cache. */
    criar: async (nova: NovaChave) => {
      const criada = await chavesService.criar(nova);
      void mutate();
      return criada;
    },
    revogar: async (id: string) => {
      await chavesService.revogar(id);
      await mutate();
    },
  };
}
