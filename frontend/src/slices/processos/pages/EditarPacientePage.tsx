'use client';

import { Suspense } from 'react';
import { useRouter } from 'next/navigation';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { Recurso } from '@/shared/components/molecules/Recurso';
import { AppShell } from '@/shared/components/templates/AppShell';
import { ContentSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { useUsuario } from '@/shared/contexts/AuthContext';
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
  const lido = usePaciente(id);
  const router = useRouter();
  const titular = useTitular();
  // Who saw them, and the copy of their data, are between the paciente and their own medico.
  const medico = useUsuario()?.userType === 'medico' && !titular;

  const onSalvo = () => {
    toast.success('Paciente salvo. As próximas emissões já saem com estes dados.');
    router.replace('/pacientes');
  };

  return (
    <AppShell title={lido.data?.nome ?? 'Paciente'} description="O que já foi emitido continua como estava.">
      <div className="max-w-4xl">
        <Recurso
          leitura={lido}
          o="o paciente"
          tela
          carregando={<ContentSkeleton />}
          ausente={
            <EmptyState
              tone="error"
              title="Este paciente não está no seu cadastro"
              action={
                <ButtonLink href="/pacientes" variant="primary" data-testid="processos-paciente-lista">
                  Ver seus pacientes
                </ButtonLink>
              }
            >
              O endereço pode estar incompleto.
            </EmptyState>
          }
          data-testid="processos-paciente"
        >
          {(paciente) => (
            <div className="space-y-4">
              <PacienteForm key={paciente.id} paciente={paciente} onSalvo={onSalvo} />
              <HistoricoDoCadastro pacienteId={paciente.id} />
              {medico && <AcessosDoPaciente pacienteId={paciente.id} />}
              {medico && <ExportarPaciente pacienteId={paciente.id} />}
            </div>
          )}
        </Recurso>
      </div>
    </AppShell>
  );
}
