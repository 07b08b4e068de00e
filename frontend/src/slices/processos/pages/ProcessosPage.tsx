'use client';

import { Plus } from 'lucide-react';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { AppShell } from '@/shared/components/templates/AppShell';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { ListaDeProcessos } from '../components/organisms/ListaDeProcessos';

export default function ProcessosPage() {
  return (
    <AuthGuard>
      <AppShell
        title="Processos"
        description="Um por paciente e doença. Cada um guarda tudo o que já foi emitido."
        actions={
          <ButtonLink
            href="/"
            variant="primary"
            icon={<Plus aria-hidden className="size-4" />}
            data-testid="processos-lista-novo"
          >
            Novo processo
          </ButtonLink>
        }
      >
        <ListaDeProcessos />
      </AppShell>
    </AuthGuard>
  );
}
