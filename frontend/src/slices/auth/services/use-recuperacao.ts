import useSWR from 'swr';
import useSWRMutation from 'swr/mutation';
import type { ApiProblem } from '@/shared/services/api-problem';
import type { LinkComSenha } from './auth-service';
import { recuperacaoService, type RecuperacaoAberta } from './recuperacao-service';

export function usePedirRecuperacao() {
  return useSWRMutation('pedirRecuperacao', (_key, { arg }: { arg: { email: string; senha: string } }) =>
    recuperacaoService.pedir(arg.email, arg.senha),
  ).trigger;
}

export function useConfirmarRecuperacao() {
  return useSWRMutation('confirmarRecuperacao', (_key, { arg }: { arg: LinkComSenha }) =>
    recuperacaoService.confirmar(arg),
  ).trigger;
}

export function useCancelarRecuperacao() {
  return useSWRMutation('cancelarRecuperacao', (_key, { arg }: { arg: string }) => recuperacaoService.cancelar(arg))
    .trigger;
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
