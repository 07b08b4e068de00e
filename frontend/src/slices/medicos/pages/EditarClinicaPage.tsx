'use client';

import { useRouter } from 'next/navigation';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
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
  const { data: clinica, error, mutate } = useClinica(id);
  const router = useRouter();
  const missing = !id || error?.status === 404 || error?.status === 422;

  const onSalva = () => {
    toast.success('Clínica salva. As próximas emissões já saem com estes dados.');
    router.replace('/clinicas');
  };

  return (
    <AppShell title="Editar clínica" description="O que já foi emitido continua como estava." width="narrow">
      {clinica ? (
        <ClinicaForm key={clinica.id} clinica={clinica} onSalva={onSalva} cancelarHref="/clinicas" />
      ) : missing || error ? (
        <EmptyState
          tone="error"
          title={missing ? 'Esta clínica não está no seu cadastro' : 'Não foi possível carregar a clínica'}
          action={
            missing ? (
              <ButtonLink href="/clinicas" variant="primary" data-testid="medicos-clinica-lista">
                Ver suas clínicas
              </ButtonLink>
            ) : (
              <Button variant="primary" onClick={() => void mutate()} data-testid="medicos-clinica-tentar">
                Tentar de novo
              </Button>
            )
          }
        >
          {missing ? 'O endereço pode estar incompleto.' : error?.sentence}
        </EmptyState>
      ) : (
        <ContentSkeleton />
      )}
    </AppShell>
  );
}
