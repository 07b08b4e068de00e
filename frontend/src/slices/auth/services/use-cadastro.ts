import { authService } from './auth-service';

export function useCadastrar() {
  return authService.cadastrar;
}

export function usePedirNovaSenha() {
  return authService.pedirNovaSenha;
}

export function useRedefinirSenha() {
  return authService.redefinirSenha;
}
