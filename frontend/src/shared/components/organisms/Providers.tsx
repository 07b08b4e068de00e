'use client';

import type { ReactNode } from 'react';
import { AuthProvider } from '@/shared/contexts/AuthContext';
import { useColagemLimpa } from '@/shared/hooks/use-colagem-limpa';
import { DesafioDialog } from './DesafioDialog';
import { Toaster } from './Toaster';

export function Providers({ children }: { children: ReactNode }) {
  useColagemLimpa();
  return (
    <AuthProvider>
      {children}
      <DesafioDialog />
      <Toaster />
    </AuthProvider>
  );
}
