import { segurancaService } from './seguranca-service';
import { useLinkDeUsoUnico } from './use-link-de-uso-unico';

export function useConfirmacaoDoEmail(token: string | undefined) {
  return useLinkDeUsoUnico('/auth/email/confirmacao', token, segurancaService.confirmarEmail);
}
