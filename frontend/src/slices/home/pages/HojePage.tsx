'use client';

import { useState } from 'react';
import { AppShell } from '@/shared/components/templates/AppShell';
import { ContentSkeleton } from '@/shared/components/templates/ShellSkeleton';
import { AuthGuard } from '@/shared/components/guards/AuthGuard';
import { hojeIso } from '@/shared/utils/formatos';
import { espera } from '@/shared/utils/leitura';
import { useVencimentos, useRascunhos, diasEntre } from '@/slices/processos';
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
  const vencimentos = useVencimentos();
  const rascunhos = useRascunhos();
  const dias = vencimentos.data?.flatMap(({ venceEm }) => (venceEm ? [diasEntre(hojeIso(), venceEm)] : []));
  return (
    <AppShell
      title={hoje}
      // Its place is kept: nothing below moves when it comes.
      description={<span className="block min-h-[2lh] sm:min-h-[1lh]">{dias && resumoDosVencimentos(dias)}</span>}
    >
      <div className="space-y-5">
        <CartaoDeInicio />
        {/* Both at once: a list that grows would push the other away from under the pointer. */}
        {espera(vencimentos) || espera(rascunhos) ? (
          <ContentSkeleton />
        ) : (
          <>
            <VencemEmBreve />
            <Rascunhos />
          </>
        )}
      </div>
    </AppShell>
  );
}
