'use client';

import { useState } from 'react';
import { AppShell } from '@/shared/components/templates/AppShell';
import { AuthGuard } from '@/shared/contexts/AuthGuard';
import { hojeIso } from '@/shared/utils/formatos';
import { useVencimentos } from '@/slices/processos/services/use-processos';
import { diasEntre } from '@/slices/processos/utils/datas';
import { CartaoDeInicio } from '../components/organisms/CartaoDeInicio';
import { Rascunhos } from '../components/organisms/Rascunhos';
import { VencemEmBreve } from '../components/organisms/VencemEmBreve';
import { dataPorExtenso, resumoDosVencimentos } from '../utils/saudacao';

export default function HojePage() {
  return (
    <AuthGuard>
      <Hoje />
    </AuthGuard>
  );
}

function Hoje() {
  const [hoje] = useState(() => dataPorExtenso(new Date()));
  const { data: vencimentos } = useVencimentos();
  const dias = vencimentos?.flatMap(({ venceEm }) => (venceEm ? [diasEntre(hojeIso(), venceEm)] : []));
  return (
    <AppShell title={hoje} description={dias && dias.length > 0 && resumoDosVencimentos(dias)}>
      <div className="space-y-5">
        <CartaoDeInicio />
        <VencemEmBreve />
        <Rascunhos />
      </div>
    </AppShell>
  );
}
