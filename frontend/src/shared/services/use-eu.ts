import useSWR from 'swr';
import type { ApiProblem } from './api-problem';
import { euService, type Eu } from './eu-service';

export const EU_KEY = 'lerUsuarioAtual';

/** The medicos in whose name one may work, asked again on focus: a delegation may end meanwhile. */
export function useMedicosQueDelegam() {
  return useSWR<Eu['emNomeDe'], ApiProblem>(EU_KEY, async () => (await euService.ler()).emNomeDe);
}
