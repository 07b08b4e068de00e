'use client';

import type { ReactNode } from 'react';
import { AuthProvider } from '@/shared/contexts/AuthContext';
import { useColagemLimpa } from '@/shared/hooks/use-colagem-limpa';
import { useFocoQueFica } from '@/shared/hooks/use-foco-que-fica';
import { Desafio } from './Desafio';
import { SaidaDialog } from './SaidaDialog';
import { Toaster } from './Toaster';

export function Providers({ children }: { children: ReactNode }) {
  useColagemLimpa();
  useFocoQueFica();
  return (
    <AuthProvider>
      {children}
      <Desafio />
      <SaidaDialog />
      <Toaster />
    </AuthProvider>
  );
}
