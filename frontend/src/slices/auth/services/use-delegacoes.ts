import { useSWRConfig } from 'swr';
import { useEmNomeDe } from '@/shared/contexts/EmNomeDeContext';
import { useListaPaginada } from '@/shared/services/use-lista-paginada';
import { EU_KEY } from '@/shared/services/use-eu';
import { delegacoesService, type Delegacao, type NovoConvite } from './delegacoes-service';

export function useDelegacoes() {
  const lista = useListaPaginada<Delegacao>('listarDelegacoes', delegacoesService.listar);
  return {
    lista,
    async convidar(convite: NovoConvite): Promise<void> {
      await delegacoesService.convidar(convite);
      await lista.mutate();
    },
    async encerrar(id: string): Promise<void> {
      await delegacoesService.encerrar(id);
      await lista.mutate();
    },
  };
}

/** One more to work for, or one fewer: what names the medico asks again. */
export function useDelegacoesMudaram() {
  const emNomeDe = useEmNomeDe();
  const { mutate } = useSWRConfig();
  return async () => {
    await Promise.all([mutate(EU_KEY), emNomeDe?.atualizar()]);
  };
}

export function useAceitarConvite() {
  const mudaram = useDelegacoesMudaram();
  return async (token: string): Promise<Delegacao> => {
    const delegacao = await delegacoesService.aceitar(token);
    await mudaram();
    return delegacao;
  };
}
