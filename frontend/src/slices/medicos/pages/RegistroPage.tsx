'use client';

import { Suspense } from 'react';
import { useRouter } from 'next/navigation';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Recurso } from '@/shared/components/molecules/Recurso';
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
  const lido = useRegistro(id);
  const router = useRouter();

  const onCorrigir = async (versao: number, correcao: CorrecaoDoRegistro) => {
    await lido.corrigir(versao, correcao);
    toast.success('Registro corrigido. O médico lê o motivo no perfil dele.');
    router.replace('/usuarios');
  };

  return (
    <AppShell title="Corrigir registro" description={lido.data?.nome} width="narrow">
      <Recurso
        leitura={lido}
        o="o registro"
        tela
        carregando={<ContentSkeleton />}
        ausente={
          <EmptyState
            tone="error"
            title="Este médico ainda não preencheu o perfil"
            action={
              <ButtonLink href="/usuarios" variant="primary" data-testid="medicos-registro-usuarios">
                Voltar aos usuários
              </ButtonLink>
            }
          >
            Não há CRM nem CNS para corrigir.
          </EmptyState>
        }
        data-testid="medicos-registro"
      >
        {(registro) => <RegistroForm registro={registro} onCorrigir={onCorrigir} onMudou={() => void lido.mutate()} />}
      </Recurso>
    </AppShell>
  );
}
