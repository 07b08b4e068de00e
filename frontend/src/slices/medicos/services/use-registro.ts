import useSWR from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { registroService, type CorrecaoDoRegistro, type CorrecaoFeita, type Registro } from './registro-service';

/** Asked once per visit: reading it is recorded, and a form must not change under somebody's hands. */
export function useRegistro(usuarioId: string | undefined) {
  const swr = useSWR<Registro, ApiProblem>(
    usuarioId ? ['lerRegistro', usuarioId] : null,
    () => registroService.ler(usuarioId ?? ''),
    { revalidateOnFocus: false, revalidateOnReconnect: false },
  );
  return {
    ...swr,
    async corrigir(versao: number, correcao: CorrecaoDoRegistro): Promise<void> {
      const corrigido = await registroService.corrigir(usuarioId ?? '', versao, correcao);
      await swr.mutate(corrigido, { revalidate: false });
    },
  };
}

export function useCorrecoesDoRegistro() {
  return useSWR<CorrecaoFeita[], ApiProblem>('listarCorrecoes', registroService.correcoes);
}
