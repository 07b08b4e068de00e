'use client';

import { AppShell } from '@/shared/components/templates/AppShell';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { AuditoriaPainel } from '../components/organisms/AuditoriaPainel';

export default function AuditoriaPage() {
  return (
    <AuthGuard>
      <Auditoria />
    </AuthGuard>
  );
}

function Auditoria() {
  const auditor = useUsuario()?.userType === 'auditor';
  return (
    <AppShell
      title="Auditoria"
      description={
        auditor
          ? 'Tudo o que foi feito e visto, em todas as contas. Só cresce: ninguém muda nem apaga.'
          : 'Tudo o que foi feito e visto na sua conta, por você e por quem trabalha com você. Ninguém muda nem apaga.'
      }
    >
      <AuditoriaPainel />
    </AppShell>
  );
}
