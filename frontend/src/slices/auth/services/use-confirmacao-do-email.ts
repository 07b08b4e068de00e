import { segurancaService } from './seguranca-service';

export function useConfirmacaoDoEmail() {
  return segurancaService.confirmarEmail;
}
