import useSWRImmutable from 'swr/immutable';
import type { ApiProblem } from '@/shared/services/api-problem';
import { revisoesService, type Revisao } from './revisoes-service';

/** A revision never changes: it is asked once. */
export function useRevisao(processoId: string, versao: number | undefined) {
  return useSWRImmutable<Revisao, ApiProblem>(
    versao === undefined ? null : ['/processos/revisoes', processoId, versao],
    () => revisoesService.ler(processoId, versao ?? 0),
  );
}
