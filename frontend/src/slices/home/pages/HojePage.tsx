'use client';

import { AppShell } from '@/shared/components/templates/AppShell';
import { AuthGuard } from '@/shared/contexts/AuthGuard';
import { CartaoDeInicio } from '../components/organisms/CartaoDeInicio';
import { Rascunhos } from '../components/organisms/Rascunhos';
import { VencemEmBreve } from '../components/organisms/VencemEmBreve';
import { dataPorExtenso } from '../utils/saudacao';

export default function HojePage() {
  return (
    <AuthGuard>
      <AppShell title={dataPorExtenso(new Date())}>
        <div className="space-y-5">
          <CartaoDeInicio />
          <VencemEmBreve />
          <Rascunhos />
        </div>
      </AppShell>
    </AuthGuard>
  );
}
