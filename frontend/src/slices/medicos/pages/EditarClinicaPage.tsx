'use client';

import { useRouter } from 'next/navigation';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { AppShell } from '@/shared/components/templates/AppShell';
import { ContentSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { useQueryParam } from '@/shared/hooks/use-query-param';
import { toast } from '@/shared/hooks/use-toasts';
import { ClinicaForm } from '../components/organisms/ClinicaForm';
import { useClinica } from '../services/use-clinica';

export default function EditarClinicaPage() {
  return (
    <AuthGuard>
      <EditarClinica />
    </AuthGuard>
  );
}

function EditarClinica() {
  const id = useQueryParam('id');
  const router = useRouter();

  const onSalva = () => {
    toast.success('Clínica salva. As próximas emissões já saem com estes dados.');
    router.replace('/clinicas');
  };

  return (
    <AppShell title="Editar clínica" description="O que já foi emitido continua como estava." width="narrow">
      <Recurso
        leitura={useClinica(id)}
        o="a clínica"
        tela
        carregando={<ContentSkeleton />}
        ausente={
          <EmptyState
            tone="error"
            title="Esta clínica não está no seu cadastro"
            action={
              <ButtonLink href="/clinicas" variant="primary" data-testid="medicos-clinica-lista">
                Ver suas clínicas
              </ButtonLink>
            }
          >
            O endereço pode estar incompleto.
          </EmptyState>
        }
        data-testid="medicos-clinica"
      >
        {(clinica) => <ClinicaForm key={clinica.id} clinica={clinica} onSalva={onSalva} cancelarHref="/clinicas" />}
      </Recurso>
    </AppShell>
  );
}
