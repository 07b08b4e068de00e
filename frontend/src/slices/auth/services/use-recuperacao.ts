import useSWR from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { recuperacaoService, type RecuperacaoAberta } from './recuperacao-service';

export function usePedirRecuperacao() {
  return recuperacaoService.pedir;
}

export function useConfirmarRecuperacao() {
  return recuperacaoService.confirmar;
}

export function useCancelarRecuperacao() {
  return recuperacaoService.cancelar;
}

/** What an administrador decides. */
export function useRecuperacoes() {
  const lista = useSWR<RecuperacaoAberta[], ApiProblem>('listarRecuperacoes', recuperacaoService.listar);
  const depois = async (feito: Promise<void>) => {
    await feito;
    await lista.mutate();
  };
  return {
    ...lista,
    aprovar: (id: string) => depois(recuperacaoService.aprovar(id)),
    recusar: (id: string) => depois(recuperacaoService.recusar(id)),
  };
}
