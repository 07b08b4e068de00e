import useSWRMutation from 'swr/mutation';
import type { LinkComSenha } from './auth-service';
import { segurancaService } from './seguranca-service';

export function useConfirmacaoDoEmail() {
  return useSWRMutation('/auth/email/confirmacao', (_key, { arg }: { arg: LinkComSenha }) =>
    segurancaService.confirmarEmail(arg),
  ).trigger;
}
