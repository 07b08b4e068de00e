'use client';

import { useEffect, type ReactNode } from 'react';
import { useRouter } from 'next/navigation';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { ContentSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { useClinicas, usePerfil } from '@/shared/services/use-medicos';
import { juntas } from '@/shared/utils/leitura';
import { comVoltar, enderecoAtual } from '@/shared/utils/voltar';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { useTitular } from '@/shared/contexts/EmNomeDeContext';

/**
 * What a request cannot be issued without: profile, then first clinica. Goes inside AuthGuard, around the pages
 * that need them, and only there. Paciente and doenca chosen before wait in `useInicio`.
 */
export function SetupGuard({ children }: { children: ReactNode }) {
  const titular = useTitular();
  // Who stands in for another works with what that one has set up.
  const isMedico = useUsuario()?.userType === 'medico' && !titular;
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

  if (!isMedico) return children;
  return (
    <Recurso
      leitura={juntas(perfil, clinicas)}
      o="seu cadastro"
      tela
      carregando={<ContentSkeleton />}
      data-testid="shared-preparo"
    >
      {() => (missing ? <ContentSkeleton /> : children)}
    </Recurso>
  );
}
