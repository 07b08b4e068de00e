'use client';

import { useState } from 'react';
import { Eye } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { TrilhaDaAuditoria } from '@/shared/components/organisms/TrilhaDaAuditoria';
import { useAcessosDoPaciente } from '@/shared/services/use-auditoria';

/** Asked only on request: looking at who looked is recorded too. */
export function AcessosDoPaciente({ pacienteId }: { pacienteId: string }) {
  const [aberto, setAberto] = useState(false);
  const lista = useAcessosDoPaciente(aberto ? pacienteId : undefined);
  return (
    <Card className="overflow-hidden" aria-labelledby="paciente-acessos">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4 sm:p-5">
        <div className="min-w-0">
          <h2 id="paciente-acessos" className="text-lg font-bold">
            Quem viu este paciente
          </h2>
          <p className="mt-0.5 text-ink-3">Cada vez que alguém abriu, mudou, emitiu ou baixou algo dele.</p>
        </div>
        {!aberto && (
          <Button
            onClick={() => setAberto(true)}
            icon={<Eye aria-hidden className="size-4" />}
            className="max-sm:w-full"
            data-testid="processos-acessos-abrir"
          >
            Ver acessos
          </Button>
        )}
      </div>
      {aberto && (
        <div className="border-t border-line-2 sm:[&_li]:px-5 sm:[&>div]:px-5">
          <TrilhaDaAuditoria lista={lista} vazia="Ninguém ainda." compacta data-testid="processos-acessos" />
        </div>
      )}
    </Card>
  );
}
