import useSWRImmutable from 'swr/immutable';
import type { ApiProblem } from '@/shared/services/api-problem';
import { authService } from './auth-service';

/** Confirms once: a token spent by a repeated request would look expired to its owner. */
export function useVerificacao(token: string | undefined) {
  return useSWRImmutable<true, ApiProblem>(
    token ? ['/auth/verificacao', token] : null,
    async () => {
      await authService.verificar(token as string); // the key above is null without it
      return true as const;
    },
    { shouldRetryOnError: false },
  );
}
