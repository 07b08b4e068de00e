'use client';

import { useState } from 'react';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Alert } from '@/shared/components/molecules/Alert';
import { ApiProblem } from '@/shared/services/api-problem';
import { ConfirmacaoPorLink } from '../components/templates/ConfirmacaoPorLink';
import { useCancelarRecuperacao } from '../services/use-recuperacao';

export default function CancelarRecuperacaoPage() {
  return (
    <ConfirmacaoPorLink
      title="Cancelar a recuperação"
      description="Alguém pediu que a sua conta volte a entrar sem o segundo fator. Se não foi você, cancele."
      tituloPronto="Recuperação cancelada"
      renderPronto={() => (
        <>
          <p>Nada muda na conta. Se o pedido não era seu, alguém pode saber a sua senha: peça outra agora.</p>
          <ButtonLink href="/esqueci-a-senha" variant="primary" data-testid="auth-cancelar-senha">
            Trocar a senha
          </ButtonLink>
        </>
      )}
      data-testid="auth-cancelar"
    >
      {({ token, confirmado }) => <Cancelar token={token} onCancelada={confirmado} />}
    </ConfirmacaoPorLink>
  );
}

function Cancelar({ token, onCancelada }: { token: string; onCancelada: () => void }) {
  const cancelar = useCancelarRecuperacao();
  const [ocupado, setOcupado] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();

  const onCancelar = async () => {
    setOcupado(true);
    setProblem(undefined);
    try {
      await cancelar(token);
      onCancelada();
    } catch (error) {
      setProblem(ApiProblem.from(error));
      setOcupado(false);
    }
  };

  return (
    <div className="space-y-4">
      {problem && (
        <Alert tone="error" data-testid="auth-cancelar-recusa">
          {problem.sentence}
        </Alert>
      )}
      <Button
        variant="primary"
        className="w-full"
        loading={ocupado}
        onClick={() => void onCancelar()}
        data-testid="auth-cancelar-confirmar"
      >
        Cancelar o pedido
      </Button>
    </div>
  );
}
