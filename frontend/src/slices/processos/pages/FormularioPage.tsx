'use client';

import { Suspense, useEffect } from 'react';
import { useRouter } from 'next/navigation';
import { FileQuestion } from 'lucide-react';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Recurso } from '@/shared/components/molecules/Recurso';
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

  return (
    <Recurso
      leitura={{
        data: estado.tipo === 'pronta' ? estado : undefined,
        error: estado.tipo === 'erro' ? estado.problem : undefined,
        isLoading: estado.tipo !== 'erro',
        mutate: reabrir,
      }}
      o="o formulário"
      tela
      carregando={<ContentSkeleton />}
      ausente={
        <EmptyState
          tone="error"
          icon={FileQuestion}
          title="Este formulário não existe mais"
          data-testid="processos-form-indisponivel"
          action={
            <ButtonLink href="/" variant="primary" data-testid="processos-form-hoje">
              Começar por Hoje
            </ButtonLink>
          }
        >
          O rascunho já virou processo ou foi descartado.
        </EmptyState>
      }
      renderMoldura={(conteudo) => (
        <AppShell compactNavbar width="wide">
          {conteudo}
        </AppShell>
      )}
      caixa="processos-form-indisponivel"
      data-testid="processos-form"
    >
      {({ abertura, vez }) => (
        <FormularioDoProcesso
          key={`${abertura.rascunho?.id ?? ''}:${abertura.processo?.id ?? ''}:${vez}`}
          {...{ abertura, fixarEndereco, reabrir }}
        />
      )}
    </Recurso>
  );
}
