import useSWR, { useSWRConfig } from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { externoService, type LigacaoExterna, navegador, type ProvedorExterno } from './externo-service';

const LIGACOES_KEY = 'listarLigacoesExternas';

/** A way in that cannot be listed is simply not offered. */
export function useProvedoresExternos(): readonly ProvedorExterno[] {
  const { data } = useSWR<ProvedorExterno[], ApiProblem>('listarProvedoresExternos', externoService.provedores, {
    revalidateOnFocus: false,
    shouldRetryOnError: false,
  });
  return data ?? [];
}

export function useEntrarComProvedor() {
  return async (provedor: string, next?: string) =>
    navegador.irPara((await externoService.iniciar(provedor, next)).url);
}

export function useLigacoesExternas() {
  return useSWR<LigacaoExterna[], ApiProblem>(LIGACOES_KEY, externoService.ligacoes);
}

export function useLigarConta() {
  return async (provedor: string) => navegador.irPara((await externoService.ligar(provedor)).url);
}

export function useDesligarConta() {
  const { mutate } = useSWRConfig();
  return async (id: string) => {
    await externoService.desligar(id);
    await mutate(LIGACOES_KEY);
  };
}
