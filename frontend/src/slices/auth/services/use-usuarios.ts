import useSWR from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import type { Papel } from '@/shared/utils/telas';
import { usuariosService, type UsuarioEncontrado } from './usuarios-service';

const MINIMO = 2;

/** Nothing is asked until the term can find someone. */
export function useBuscaDeUsuarios(texto: string) {
  const termo = texto.trim();
  const busca = useSWR<UsuarioEncontrado[], ApiProblem>(
    termo.length >= MINIMO ? ['/auth/usuarios/busca', termo.toLowerCase()] : null,
    () => usuariosService.buscar(termo),
    { keepPreviousData: true, revalidateOnFocus: false },
  );
  const depois = async (feito: Promise<void>) => {
    await feito;
    await busca.mutate();
  };
  return {
    ...busca,
    curto: termo.length < MINIMO,
    mudarPapel: (id: string, papel: Papel) => depois(usuariosService.mudarPapel(id, papel)),
    suspender: (id: string) => depois(usuariosService.suspender(id)),
    reativar: (id: string) => depois(usuariosService.reativar(id)),
  };
}
