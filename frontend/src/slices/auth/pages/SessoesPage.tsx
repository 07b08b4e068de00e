'use client';

import { AppShell } from '@/shared/components/templates/AppShell';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { EncerrarTodas } from '../components/organisms/EncerrarTodas';
import { SessoesList } from '../components/organisms/SessoesList';

export default function SessoesPage() {
  return (
    <AuthGuard>
      <AppShell
        title="Sessões abertas"
        description="Onde sua conta está em uso. Encerre o que você não reconhece. São no máximo 50: ao entrar em mais uma, termina a usada há mais tempo."
        actions={<EncerrarTodas />}
        width="narrow"
      >
        <SessoesList />
      </AppShell>
    </AuthGuard>
  );
}
