import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import type { ApiProblem } from '@/shared/services/api-problem';
import { authService, type Sessao } from './auth-service';

export const SESSOES_KEY = 'listarSessoes';

export function useSessoes() {
  return useSWR<Sessao[], ApiProblem>(SESSOES_KEY, async () => (await authService.sessoes()).itens);
}

export function useEncerrarSessao() {
  return useSWRMutation(SESSOES_KEY, (_key, { arg }: { arg: string }) => authService.encerrarSessao(arg), {
    // The list is asked again; the answer of the DELETE says nothing of it.
    populateCache: false,
  }).trigger;
}
