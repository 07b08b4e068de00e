'use client';

import { useState } from 'react';
import { Download } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Card } from '@/shared/components/atoms/Card';
import { Alert } from '@/shared/components/molecules/Alert';
import { ApiProblem } from '@/shared/services/api-problem';
import { exportarContaService } from '@/shared/services/exportar-conta-service';
import { baixarArquivo } from '@/shared/utils/baixar-arquivo';
import { hojeIso } from '@/shared/utils/formatos';

/** One's own account, as the law lets anyone ask for it. Patients are exported one by one, from their record. */
export function ExportarConta() {
  const [ocupado, setOcupado] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  const baixar = async () => {
    setOcupado(true);
    setProblem(undefined);
    try {
      baixarArquivo(await exportarContaService.json(), 'application/json', `autocusto-minha-conta-${hojeIso()}.json`);
    } catch (error) {
      setProblem(ApiProblem.from(error));
    } finally {
      setOcupado(false);
    }
  };

  return (
    <Card className="p-5" aria-labelledby="conta-exportar">
      <h2 id="conta-exportar" className="text-lg font-bold">
        Seus dados (LGPD)
      </h2>
      <p className="mt-0.5 text-ink-3">
        O que guardamos sobre a sua conta. Os dados de um paciente se exportam no cadastro dele.
      </p>
      {problem && (
        <Alert tone="error" className="mt-3">
          {problem.sentence}
        </Alert>
      )}
      <Button
        className="mt-4 max-sm:w-full"
        loading={ocupado}
        onClick={() => void baixar()}
        icon={<Download aria-hidden className="size-4" />}
        data-testid="medicos-exportar-conta"
      >
        Exportar minha conta
      </Button>
    </Card>
  );
}
