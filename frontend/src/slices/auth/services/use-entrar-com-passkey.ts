import { useAuth } from '@/shared/contexts/AuthContext';
import { authService } from './auth-service';
import { usarPasskey } from './passkeys';

export function useEntrarComPasskey() {
  const { loginComPasskey } = useAuth();
  return async () => {
    const { desafioId, opcoes } = await authService.desafioDePasskey();
    await loginComPasskey(desafioId, await usarPasskey(opcoes));
  };
}
