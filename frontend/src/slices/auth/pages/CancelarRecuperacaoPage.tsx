'use client';

import { useState } from 'react';
import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Spinner } from '@/shared/components/atoms/Spinner';
import { Alert } from '@/shared/components/molecules/Alert';
import { ApiProblem } from '@/shared/services/api-problem';
import { Desfecho } from '../components/molecules/Desfecho';
import { useTokenDoLink } from '../hooks/use-token-do-link';
import { useCancelarRecuperacao } from '../services/use-recuperacao';

export default function CancelarRecuperacaoPage() {
  const token = useTokenDoLink();
  const [cancelada, setCancelada] = useState(false);

  if (cancelada) {
    return (
      <AuthLayout title="Recuperação cancelada">
        <Desfecho kind="done" data-testid="auth-cancelar-pronto">
          <p>Nada muda na conta. Se o pedido não era seu, alguém pode saber a sua senha: peça outra agora.</p>
          <ButtonLink href="/esqueci-a-senha" variant="primary" data-testid="auth-cancelar-senha">
            Trocar a senha
          </ButtonLink>
        </Desfecho>
      </AuthLayout>
    );
  }
  if (token === null) {
    return (
      <AuthLayout title="Este link não serve">
        <Desfecho kind="failed" data-testid="auth-cancelar-falha">
          <p>O endereço chegou sem o código. Copie o link inteiro do e-mail e abra de novo.</p>
        </Desfecho>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout
      title="Cancelar a recuperação"
      description="Alguém pediu que a sua conta volte a entrar sem o segundo fator. Se não foi você, cancele."
    >
      {token === undefined ? (
        <Spinner label="Lendo o link" />
      ) : (
        <Cancelar token={token} onCancelada={() => setCancelada(true)} />
      )}
    </AuthLayout>
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
