'use client';

import type { ReactNode } from 'react';
import { AuthProvider } from '@/shared/contexts/AuthContext';
import { DesafioDialog } from './DesafioDialog';
import { Toaster } from './Toaster';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <AuthProvider>
      {children}
      <DesafioDialog />
      <Toaster />
    </AuthProvider>
  );
}
