import useSWRMutation from 'swr/mutation';
import { authService, type LinkComSenha } from './auth-service';

export function useVerificacao() {
  return useSWRMutation('verificarEmail', (_key, { arg }: { arg: LinkComSenha }) => authService.verificar(arg)).trigger;
}
