import useSWR, { useSWRConfig } from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { authService, type Sessao } from './auth-service';

export const SESSOES_KEY = 'listarSessoes';

export function useSessoes() {
  return useSWR<Sessao[], ApiProblem>(SESSOES_KEY, async () => (await authService.sessoes()).itens);
}

export function useEncerrarSessao() {
  const { mutate } = useSWRConfig();
  return async (id: string) => {
    await authService.encerrarSessao(id);
    await mutate(SESSOES_KEY);
  };
}
