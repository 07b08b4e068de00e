'use client';

import { useRouter } from 'next/navigation';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { AppShell } from '@/shared/components/templates/AppShell';
import { ContentSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { useInicio } from '@/shared/hooks/use-inicio';
import { useQueryParam } from '@/shared/hooks/use-query-param';
import { toast } from '@/shared/hooks/use-toasts';
import { useClinicas, usePerfil } from '@/shared/services/use-medicos';
import { comVoltar, destinoSeguro } from '@/shared/utils/voltar';
import { PassosPreparo } from '../components/molecules/PassosPreparo';
import { NovoPerfilForm } from '../components/organisms/NovoPerfilForm';
import { PerfilForm } from '../components/organisms/PerfilForm';
import { RegistroCorrecoes } from '../components/organisms/RegistroCorrecoes';

export default function PerfilPage() {
  return (
    <AuthGuard>
      <Perfil />
    </AuthGuard>
  );
}

function Perfil() {
  const usuario = useUsuario();
  const perfil = usePerfil();
  // Read here, not in the callback: SWR renders again only for what the render has read.
  const { data: clinicas } = useClinicas();
  const guardado = useInicio((state) => state.paciente !== undefined || state.doenca !== undefined);
  const voltar = useQueryParam('voltar');
  const router = useRouter();

  const onSalvo = () => {
    const semClinica = clinicas?.length === 0;
    if (!semClinica) toast.success('Perfil salvo.');
    if (semClinica) router.replace(comVoltar('/clinicas/nova', voltar));
    else if (voltar) router.replace(destinoSeguro(voltar));
  };
  return (
    <Recurso
      leitura={perfil}
      o="seu perfil"
      carregando={<ContentSkeleton />}
      renderMoldura={(conteudo) => (
        <AppShell title="Perfil" width="narrow">
          {conteudo}
        </AppShell>
      )}
      data-testid="medicos-perfil"
    >
      {(medico) =>
        medico ? (
          <AppShell title="Perfil" width="narrow">
            <div className="space-y-4">
              <PerfilForm medico={medico} />
              <RegistroCorrecoes />
            </div>
          </AppShell>
        ) : (
          <AppShell
            title="Antes da primeira solicitação"
            description={
              guardado
                ? 'Faltam seu perfil e uma clínica. O paciente e a doença que você escolheu ficam guardados.'
                : 'Faltam seu perfil e uma clínica. Você preenche uma vez só.'
            }
            width="narrow"
          >
            <PassosPreparo atual={1} />
            <NovoPerfilForm nome={usuario?.nome ?? ''} onSalvo={onSalvo} />
          </AppShell>
        )
      }
    </Recurso>
  );
}
