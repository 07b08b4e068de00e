'use client';

import { useState } from 'react';
import { Download } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Alert } from '@/shared/components/molecules/Alert';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { ApiProblem } from '@/shared/services/api-problem';
import { baixarArquivo } from '@/shared/utils/baixar-arquivo';
import { hojeIso } from '@/shared/utils/formatos';
import { segurancaService } from '../../services/seguranca-service';
import { LinhaDeSeguranca, SecaoDeSeguranca } from '../molecules/SecaoDeSeguranca';

/** One's own account, whatever its role, as the law lets anyone ask for it. */
export function ExportarConta() {
  const medico = useUsuario()?.userType === 'medico';
  const [ocupado, setOcupado] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  const baixar = async () => {
    setOcupado(true);
    setProblem(undefined);
    try {
      const bytes = await segurancaService.exportarConta();
      baixarArquivo(bytes, 'application/json', `autocusto-minha-conta-${hojeIso()}.json`);
    } catch (error) {
      setProblem(ApiProblem.from(error));
    } finally {
      setOcupado(false);
    }
  };

  return (
    <SecaoDeSeguranca
      title="Seus dados (LGPD)"
      description="Tudo o que guardamos sobre a sua conta, para que e por quanto tempo."
      data-testid="auth-seguranca-dados"
    >
      {problem && (
        <div className="px-4 py-3 sm:px-5">
          <Alert tone="error" data-testid="auth-exportarconta-problema">
            {problem.sentence}
          </Alert>
        </div>
      )}
      <LinhaDeSeguranca
        title="Cópia em JSON"
        actions={
          <Button
            size="sm"
            loading={ocupado}
            onClick={() => void baixar()}
            icon={<Download aria-hidden className="size-4" />}
            data-testid="auth-exportarconta-baixar"
          >
            Exportar minha conta
          </Button>
        }
      >
        {medico ? 'Os dados de um paciente se exportam no cadastro dele.' : 'Um arquivo que outros programas leem.'}
      </LinhaDeSeguranca>
    </SecaoDeSeguranca>
  );
}
