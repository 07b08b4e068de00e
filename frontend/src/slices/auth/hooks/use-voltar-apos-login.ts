import { useEffect } from 'react';
import { useRouter } from 'next/navigation';
import { useAuth } from '@/shared/contexts/AuthContext';
import { destinoSeguro } from '@/shared/utils/voltar';

/** On a page for those who are out: whoever is in goes on to where they were going. */
export function useVoltarAposLogin(): void {
  const { isAuthenticated } = useAuth();
  const router = useRouter();
  useEffect(() => {
    if (!isAuthenticated) return;
    router.replace(destinoSeguro(new URLSearchParams(window.location.search).get('voltar')));
  }, [isAuthenticated, router]);
}
