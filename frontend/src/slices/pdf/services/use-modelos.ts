import useSWR from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { type ListaDeModelos, MODELOS_KEY, type ModeloImportado, modelosService } from './modelos-service';

export function useModelos(isAdministrador: boolean) {
  return useSWR<ListaDeModelos, ApiProblem>(isAdministrador ? MODELOS_KEY : null, modelosService.listar);
}

/** Not asked again by itself: an edit under way must not be overwritten. */
export function useModelo(id: string | undefined) {
  return useSWR<ModeloImportado, ApiProblem>(id ? [MODELOS_KEY, id] : null, () => modelosService.ler(id ?? ''), {
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  });
}
