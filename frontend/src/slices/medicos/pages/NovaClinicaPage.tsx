'use client';

import { useRouter } from 'next/navigation';
import { AppShell } from '@/shared/components/templates/AppShell';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { useInicio } from '@/shared/hooks/use-inicio';
import { useQueryParam } from '@/shared/hooks/use-query-param';
import { toast } from '@/shared/hooks/use-toasts';
import { useClinicas } from '@/shared/services/use-medicos';
import { destinoSeguro } from '@/shared/utils/voltar';
import { PassosPreparo } from '../components/molecules/PassosPreparo';
import { ClinicaForm } from '../components/organisms/ClinicaForm';

export default function NovaClinicaPage() {
  return (
    <AuthGuard>
      <NovaClinica />
    </AuthGuard>
  );
}

function NovaClinica() {
  const { data: clinicas } = useClinicas();
  const guardado = useInicio((state) => state.paciente !== undefined || state.doenca !== undefined);
  const voltar = useQueryParam('voltar');
  const router = useRouter();
  const primeira = clinicas?.length === 0;

  const onSalva = () => {
    toast.success('Clínica salva.');
    router.replace(destinoSeguro(voltar, primeira ? '/' : '/clinicas'));
  };

  return (
    <AppShell
      title={primeira ? 'Sua primeira clínica' : 'Nova clínica'}
      description={
        primeira && guardado
          ? 'É o último passo. O paciente e a doença que você escolheu ficam guardados.'
          : 'Nome, CNES e endereço saem impressos nos documentos.'
      }
      width="narrow"
      comeca="formulario"
    >
      {primeira && <PassosPreparo atual={2} />}
      <ClinicaForm onSalva={onSalva} {...(!primeira && { cancelarHref: '/clinicas' })} />
    </AppShell>
  );
}
