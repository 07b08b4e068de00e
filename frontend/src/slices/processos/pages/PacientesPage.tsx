'use client';

import { AppShell } from '@/shared/components/templates/AppShell';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { ListaDePacientes } from '../components/organisms/ListaDePacientes';

export default function PacientesPage() {
  return (
    <AuthGuard>
      <AppShell title="Pacientes" description="Só você e sua equipe veem este cadastro.">
        <ListaDePacientes />
      </AppShell>
    </AuthGuard>
  );
}
