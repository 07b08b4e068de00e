'use client';

import { Suspense } from 'react';
import { useRouter } from 'next/navigation';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { AppShell } from '@/shared/components/templates/AppShell';
import { ContentSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { useQueryParam } from '@/shared/hooks/use-query-param';
import { toast } from '@/shared/hooks/use-toasts';
import { RegistroForm } from '../components/organisms/RegistroForm';
import type { CorrecaoDoRegistro } from '../services/registro-service';
import { useRegistro } from '../services/use-registro';

export default function RegistroPage() {
  return (
    <AuthGuard>
      <Suspense>
        <CorrigirRegistro />
      </Suspense>
    </AuthGuard>
  );
}

function CorrigirRegistro() {
  const id = useQueryParam('id');
  const { data: registro, error, mutate, corrigir } = useRegistro(id);
  const router = useRouter();
  const semRegistro = !id || error?.status === 404 || error?.status === 422;

  const onCorrigir = async (versao: number, correcao: CorrecaoDoRegistro) => {
    await corrigir(versao, correcao);
    toast.success('Registro corrigido. O médico lê o motivo no perfil dele.');
    router.replace('/usuarios');
  };

  return (
    <AppShell title="Corrigir registro" description={registro?.nome} width="narrow">
      {registro ? (
        <RegistroForm registro={registro} onCorrigir={onCorrigir} onMudou={() => void mutate()} />
      ) : semRegistro || error ? (
        <EmptyState
          tone="error"
          title={semRegistro ? 'Este médico ainda não preencheu o perfil' : 'Não foi possível ler o registro'}
          action={
            semRegistro ? (
              <ButtonLink href="/usuarios" variant="primary" data-testid="medicos-registro-usuarios">
                Voltar aos usuários
              </ButtonLink>
            ) : (
              <Button variant="primary" onClick={() => void mutate()} data-testid="medicos-registro-tentar">
                Tentar de novo
              </Button>
            )
          }
        >
          {semRegistro ? 'Não há CRM nem CNS para corrigir.' : error?.sentence}
        </EmptyState>
      ) : (
        <ContentSkeleton />
      )}
    </AppShell>
  );
}
