import useSWR from 'swr';
import type { ApiProblem } from './api-problem';
import { euService, type Eu } from './eu-service';

export const EU_KEY = '/auth/me';

/** The medicos an assistente may work for, asked again on focus: a delegation may end meanwhile. */
export function useMedicosQueDelegam(enabled: boolean) {
  return useSWR<Eu['emNomeDe'], ApiProblem>(enabled ? EU_KEY : null, async () => (await euService.ler()).emNomeDe);
}
