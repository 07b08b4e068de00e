import useSWRMutation from 'swr/mutation';
import type { RequestOf } from '@/shared/services/openapi-types';
import { authService, type NovoCadastro } from './auth-service';

export function useCadastrar() {
  return useSWRMutation('cadastrar', (_key, { arg }: { arg: NovoCadastro }) => authService.cadastrar(arg)).trigger;
}

export function usePedirNovaSenha() {
  return useSWRMutation('pedirRedefinicao', (_key, { arg }: { arg: string }) => authService.pedirNovaSenha(arg))
    .trigger;
}

export function useRedefinirSenha() {
  return useSWRMutation('redefinirSenha', (_key, { arg }: { arg: RequestOf<'redefinirSenha'> }) =>
    authService.redefinirSenha(arg),
  ).trigger;
}
