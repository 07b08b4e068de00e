'use client';

import { useState } from 'react';
import { Download } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Alert } from '@/shared/components/molecules/Alert';
import { ApiProblem } from '@/shared/services/api-problem';
import { baixarArquivo } from '@/shared/utils/baixar-arquivo';
import { hojeIso } from '@/shared/utils/formatos';
import { exportarService } from '../../services/exportar-service';

const FORMATOS = {
  pdf: { tipo: 'application/pdf', rotulo: 'Baixar PDF' },
  json: { tipo: 'application/json', rotulo: 'Baixar JSON' },
} as const;

type Formato = keyof typeof FORMATOS;

/** What the patient may ask for by law: everything kept, and what for. */
export function ExportarPaciente({ pacienteId }: { pacienteId: string }) {
  const [ocupado, setOcupado] = useState<Formato>();
  const [problem, setProblem] = useState<ApiProblem>();

  const baixar = async (formato: Formato) => {
    setOcupado(formato);
    setProblem(undefined);
    try {
      const bytes = await exportarService[formato](pacienteId);
      baixarArquivo(bytes, FORMATOS[formato].tipo, `autocusto-paciente-${hojeIso()}.${formato}`);
    } catch (error) {
      setProblem(ApiProblem.from(error));
    } finally {
      setOcupado(undefined);
    }
  };

  return (
    <Card className="p-4 sm:p-5" aria-labelledby="paciente-exportar">
      <h2 id="paciente-exportar" className="text-lg font-bold">
        Exportar dados (LGPD)
      </h2>
      <p className="mt-0.5 text-ink-3">
        Tudo o que guardamos sobre o paciente, para que e por quanto tempo. PDF para entregar; JSON para outro sistema.
      </p>
      {problem && (
        <Alert tone="error" className="mt-3" data-testid="processos-exportar-problema">
          {problem.sentence}
        </Alert>
      )}
      <div className="mt-4 flex flex-wrap gap-2 max-sm:[&>*]:flex-1">
        {(['pdf', 'json'] as const).map((formato) => (
          <Button
            key={formato}
            loading={ocupado === formato}
            aria-disabled={ocupado !== undefined}
            onClick={() => ocupado === undefined && void baixar(formato)}
            icon={<Download aria-hidden className="size-4" />}
            data-testid={`processos-exportar-${formato}`}
          >
            {FORMATOS[formato].rotulo}
          </Button>
        ))}
      </div>
    </Card>
  );
}
