import useSWR from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import type { Papel } from '@/shared/utils/telas';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { usuariosService, type UsuarioEncontrado } from './usuarios-service';

const MINIMO = 2;
const PAUSA_MS = 250;

/** Nothing is asked until the term can find someone. */
export function useBuscaDeUsuarios(texto: string) {
  const atual = texto.trim();
  const termo = useDebounced(atual, PAUSA_MS);
  const busca = useSWR<UsuarioEncontrado[], ApiProblem>(
    termo.length >= MINIMO ? ['buscarUsuarios', termo.toLowerCase()] : null,
    () => usuariosService.buscar(termo),
    { revalidateOnFocus: false },
  );
  const depois = async (feito: Promise<void>) => {
    await feito;
    await busca.mutate();
  };
  return {
    ...busca,
    // Not those of the term before.
    data: termo === atual ? busca.data : undefined,
    error: termo === atual ? busca.error : undefined,
    curto: atual.length < MINIMO,
    mudarPapel: (id: string, papel: Papel) => depois(usuariosService.mudarPapel(id, papel)),
    suspender: (id: string) => depois(usuariosService.suspender(id)),
    reativar: (id: string) => depois(usuariosService.reativar(id)),
  };
}
