import { authService } from './auth-service';

export function useVerificacao() {
  return authService.verificar;
}
