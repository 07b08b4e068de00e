import useSWR from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { type ModeloDaLista, type ModeloImportado, modelosService } from './modelos-service';

export function useModelosImportados() {
  return useSWR<ModeloDaLista[], ApiProblem>('listarModelos', modelosService.listarImportados);
}

/** Not asked again by itself: an edit under way must not be overwritten. */
export function useModelo(id: string | undefined) {
  return useSWR<ModeloImportado, ApiProblem>(id ? ['lerModelo', id] : null, () => modelosService.ler(id ?? ''), {
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  });
}
