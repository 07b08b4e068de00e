'use client';

import { Suspense } from 'react';
import { useRouter } from 'next/navigation';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { AppShell } from '@/shared/components/templates/AppShell';
import { ContentSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { useAuthUser } from '@/shared/contexts/AuthContext';
import { useTitular } from '@/shared/contexts/EmNomeDeContext';
import { useQueryParam } from '@/shared/hooks/use-query-param';
import { toast } from '@/shared/hooks/use-toasts';
import { AcessosDoPaciente } from '../components/organisms/AcessosDoPaciente';
import { ExportarPaciente } from '../components/organisms/ExportarPaciente';
import { HistoricoDoCadastro } from '../components/organisms/HistoricoDoCadastro';
import { PacienteForm } from '../components/organisms/PacienteForm';
import { usePaciente } from '../services/use-pacientes';

export default function EditarPacientePage() {
  return (
    <AuthGuard>
      <Suspense>
        <EditarPaciente />
      </Suspense>
    </AuthGuard>
  );
}

function EditarPaciente() {
  const id = useQueryParam('id');
  const { data: paciente, error, mutate } = usePaciente(id);
  const router = useRouter();
  const titular = useTitular();
  // Who saw them, and the copy of their data, are between the paciente and their own medico.
  const medico = useAuthUser()?.userType === 'medico' && !titular;
  const missing = !id || error?.status === 404 || error?.status === 422;

  const onSalvo = () => {
    toast.success('Paciente salvo. As próximas emissões já saem com estes dados.');
    router.replace('/pacientes');
  };

  return (
    <AppShell title={paciente?.nome ?? 'Paciente'} description="O que já foi emitido continua como estava.">
      <div className="max-w-4xl">
        {paciente ? (
          <div className="space-y-4">
            <PacienteForm key={paciente.id} paciente={paciente} onSalvo={onSalvo} />
            <HistoricoDoCadastro pacienteId={paciente.id} />
            {medico && <AcessosDoPaciente pacienteId={paciente.id} />}
            {medico && <ExportarPaciente pacienteId={paciente.id} />}
          </div>
        ) : missing || error ? (
          <EmptyState
            tone="error"
            title={missing ? 'Este paciente não está no seu cadastro' : 'Não foi possível carregar o paciente'}
            action={
              missing ? (
                <ButtonLink href="/pacientes" variant="primary" data-testid="processos-paciente-lista">
                  Ver seus pacientes
                </ButtonLink>
              ) : (
                <Button variant="primary" onClick={() => void mutate()} data-testid="processos-paciente-tentar">
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
      </div>
    </AppShell>
  );
}
