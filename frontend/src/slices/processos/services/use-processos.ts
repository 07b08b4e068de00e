import useSWR, { useSWRConfig } from 'swr';
import { unstable_serialize } from 'swr/infinite';
import type { ApiProblem } from '@/shared/services/api-problem';
import { useListaPaginada } from '@/shared/services/use-lista-paginada';
import { processosService } from './processos-service';
import type { Historico, Processo, ProcessoResumo } from './tipos';

const PROCESSOS_KEY = 'listarProcessos';
const PROCESSO_KEY = 'lerProcesso';
const VENCIMENTOS_KEY = 'listarVencimentos';
const HISTORICO_KEY = 'lerHistorico';

export function useProcessos(enabled = true) {
  return useListaPaginada<ProcessoResumo>(enabled ? PROCESSOS_KEY : undefined, processosService.listar);
}

export function useVencimentos() {
  return useSWR<ProcessoResumo[], ApiProblem>(VENCIMENTOS_KEY, processosService.vencimentos);
}

/** The form keeps its own copy: nothing is fetched again under the hands of who is typing. */
export function useProcesso(id: string | undefined, { vivo = true }: { vivo?: boolean } = {}) {
  return useSWR<Processo, ApiProblem>(id ? [PROCESSO_KEY, id] : null, () => processosService.obter(id ?? ''), {
    revalidateOnFocus: vivo,
    revalidateOnReconnect: vivo,
  });
}

export function useHistorico(id: string | undefined) {
  return useSWR<Historico, ApiProblem>(id ? [HISTORICO_KEY, id] : null, () => processosService.historico(id ?? ''));
}

/** After anything that changes a processo: what other screens show of it is asked again. */
export function useProcessoMudou() {
  const { mutate } = useSWRConfig();
  return async (id: string, processo?: Processo) => {
    const tudo = async () =>
      Promise.all([
        mutate([PROCESSO_KEY, id], processo, { revalidate: processo === undefined }),
        mutate([HISTORICO_KEY, id]),
        mutate(VENCIMENTOS_KEY),
        mutate(unstable_serialize(() => [PROCESSOS_KEY, undefined])),
      ]);
    // Who has just left took the cache along: then there is no screen to tell.
    await tudo().catch(() => undefined);
  };
}
