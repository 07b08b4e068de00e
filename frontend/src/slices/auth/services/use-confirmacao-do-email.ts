import useSWRImmutable from 'swr/immutable';
import type { ApiProblem } from '@/shared/services/api-problem';
import { segurancaService } from './seguranca-service';

/** Confirms once: a token spent by a repeated request would look expired to its owner. */
export function useConfirmacaoDoEmail(token: string | undefined) {
  return useSWRImmutable<true, ApiProblem>(
    token ? ['/auth/email/confirmacao', token] : null,
    async () => {
      await segurancaService.confirmarEmail(token as string); // the key above is null without it
      return true as const;
    },
    { shouldRetryOnError: false },
  );
}
