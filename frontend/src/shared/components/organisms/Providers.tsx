'use client';

import type { ReactNode } from 'react';
import { AuthProvider } from '@/shared/contexts/AuthContext';
import { useColagemLimpa } from '@/shared/hooks/use-colagem-limpa';
import { useFocoQueFica } from '@/shared/hooks/use-foco-que-fica';
import { DesafioDialog } from './DesafioDialog';
import { SaidaDialog } from './SaidaDialog';
import { Toaster } from './Toaster';

export function Providers({ children }: { children: ReactNode }) {
  useColagemLimpa();
  useFocoQueFica();
  return (
    <AuthProvider>
      {children}
      <DesafioDialog />
      <SaidaDialog />
      <Toaster />
    </AuthProvider>
  );
}
