import { authService } from './auth-service';
import { useLinkDeUsoUnico } from './use-link-de-uso-unico';

export function useVerificacao(token: string | undefined) {
  return useLinkDeUsoUnico('/auth/verificacao', token, authService.verificar);
}
