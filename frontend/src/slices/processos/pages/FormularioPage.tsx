'use client';

import { Suspense, useEffect } from 'react';
import { useRouter } from 'next/navigation';
import { FileQuestion } from 'lucide-react';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { AppShell } from '@/shared/components/templates/AppShell';
import { ContentSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { SetupGuard } from '@/shared/components/guards/SetupGuard';
import { useQueryParam } from '@/shared/hooks/use-query-param';
import { FormularioDoProcesso } from '../components/templates/FormularioDoProcesso';
import { useAbertura } from '../hooks/use-abertura';

export default function FormularioPage() {
  return (
    <AuthGuard>
      <SetupGuard>
        <Suspense>
          <Formulario />
        </Suspense>
      </SetupGuard>
    </AuthGuard>
  );
}

function Formulario() {
  const rascunhoId = useQueryParam('rascunho');
  const processoId = useQueryParam('processo');
  const { estado, fixarEndereco, reabrir } = useAbertura({ rascunhoId, processoId });
  const router = useRouter();

  useEffect(() => {
    if (estado.tipo === 'sem_caso') router.replace('/');
  }, [estado.tipo, router]);

  if (estado.tipo === 'pronta') {
    const { abertura } = estado;
    return (
      <FormularioDoProcesso
        key={`${abertura.rascunho?.id ?? ''}:${abertura.processo?.id ?? ''}:${estado.vez}`}
        {...{ abertura, fixarEndereco, reabrir }}
      />
    );
  }
  if (estado.tipo === 'erro') {
    const sumiu = estado.problem.status === 404 || estado.problem.status === 422;
    return (
      <AppShell>
        <EmptyState
          tone="error"
          icon={FileQuestion}
          title={sumiu ? 'Este formulário não existe mais' : 'Não foi possível abrir o formulário'}
          data-testid="processos-form-indisponivel"
          action={
            sumiu ? (
              <ButtonLink href="/" variant="primary" data-testid="processos-form-hoje">
                Começar por Hoje
              </ButtonLink>
            ) : (
              <Button variant="primary" onClick={reabrir} data-testid="processos-form-tentar">
                Tentar de novo
              </Button>
            )
          }
        >
          {sumiu ? 'O rascunho já virou processo ou foi descartado.' : estado.problem.sentence}
        </EmptyState>
      </AppShell>
    );
  }
  return (
    <AppShell compactNavbar width="wide">
      <ContentSkeleton />
    </AppShell>
  );
}
