import useSWR from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { type Comparacao, type ModeloDaLista, type ModeloImportado, modelosService } from './modelos-service';

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

/** Beside the form that it takes the place of. */
export function useComparacao(id: string) {
  return useSWR<Comparacao, ApiProblem>(['compararModelo', id], () => modelosService.comparar(id), {
    revalidateOnFocus: false,
  });
}

/** Its pages, filled in with test data. */
export function usePrevia(id: string) {
  return useSWR<ArrayBuffer, ApiProblem>(['verPreviaDoModelo', id], () => modelosService.previa(id), {
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  });
}
