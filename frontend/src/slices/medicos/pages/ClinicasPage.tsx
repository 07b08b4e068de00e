'use client';

import { Plus } from 'lucide-react';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { AppShell } from '@/shared/components/templates/AppShell';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { useClinicas } from '@/shared/services/use-medicos';
import { ClinicasList } from '../components/organisms/ClinicasList';

export default function ClinicasPage() {
  return (
    <AuthGuard>
      <Clinicas />
    </AuthGuard>
  );
}

function Clinicas() {
  const { data: clinicas } = useClinicas();
  const nova = (
    <ButtonLink
      href="/clinicas/nova"
      variant="primary"
      icon={<Plus aria-hidden className="size-4" />}
      data-testid="medicos-clinicas-nova"
    >
      Nova clínica
    </ButtonLink>
  );
  return (
    <AppShell
      title="Clínicas"
      description="De onde saem suas solicitações. Só você vê este cadastro."
      actions={clinicas && clinicas.length > 0 && nova}
    >
      <ClinicasList />
    </AppShell>
  );
}
