import useSWRMutation from 'swr/mutation';
import type { LinkComSenha } from './auth-service';
import { segurancaService } from './seguranca-service';

export function useConfirmacaoDoEmail() {
  return useSWRMutation('confirmarTrocaDeEmail', (_key, { arg }: { arg: LinkComSenha }) =>
    segurancaService.confirmarEmail(arg),
  ).trigger;
}
