'use client';

import { useEffect, type ReactNode } from 'react';
import { useRouter } from 'next/navigation';
import { CloudOff } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { ContentSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { useClinicas, usePerfil } from '@/shared/services/use-medicos';
import { comVoltar, enderecoAtual } from '@/shared/utils/voltar';
import { useAuthUser } from '@/shared/contexts/AuthContext';
import { useTitular } from '@/shared/contexts/EmNomeDeContext';

/**
 * What a request cannot be issued without: profile, then first clinica. Goes inside AuthGuard, around the pages
 * that need them, and only there. Paciente and doenca chosen before wait in `useInicio`.
 */
export function SetupGuard({ children }: { children: ReactNode }) {
  const titular = useTitular();
  // Who stands in for another works with what that one has set up.
  const isMedico = useAuthUser()?.userType === 'medico' && !titular;
  const perfil = usePerfil(isMedico);
  const clinicas = useClinicas(isMedico);
  const router = useRouter();

  const missing = !isMedico
    ? undefined
    : perfil.data === null
      ? '/perfil'
      : perfil.data && clinicas.data?.length === 0
        ? '/clinicas/nova'
        : undefined;

  useEffect(() => {
    if (missing) router.replace(comVoltar(missing, enderecoAtual()));
  }, [missing, router]);

  const error = perfil.error ?? clinicas.error;
  if (error && (perfil.data === undefined || clinicas.data === undefined)) {
    return (
      <EmptyState
        tone="error"
        icon={CloudOff}
        title="Não foi possível carregar seu cadastro"
        action={
          <Button
            variant="primary"
            data-testid="shared-preparo-tentar"
            onClick={() => void Promise.all([perfil.mutate(), clinicas.mutate()])}
          >
            Tentar de novo
          </Button>
        }
      >
        {error.sentence}
      </EmptyState>
    );
  }
  const ready = !isMedico || (perfil.data && clinicas.data && clinicas.data.length > 0);
  return ready ? children : <ContentSkeleton />;
}
