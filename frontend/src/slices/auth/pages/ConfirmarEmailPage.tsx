'use client';

import { useState } from 'react';
import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { Spinner } from '@/shared/components/atoms/Spinner';
import type { ApiProblem } from '@/shared/services/api-problem';
import { Desfecho } from '../components/molecules/Desfecho';
import { SenhaDoLinkForm } from '../components/organisms/SenhaDoLinkForm';
import { useTokenDoLink } from '../hooks/use-token-do-link';
import { useVerificacao } from '../services/use-verificacao';

export default function ConfirmarEmailPage() {
  const token = useTokenDoLink();
  const verificar = useVerificacao();
  const [confirmado, setConfirmado] = useState(false);
  const [recusa, setRecusa] = useState<ApiProblem>();

  if (confirmado) {
    return (
      <AuthLayout title="E-mail confirmado">
        <Desfecho kind="done" data-testid="auth-confirmar-pronto">
          <p>Sua conta está ativa. Entre com o e-mail e a senha que você criou.</p>
          <ButtonLink href="/login" variant="primary" data-testid="auth-confirmar-entrar">
            Entrar
          </ButtonLink>
        </Desfecho>
      </AuthLayout>
    );
  }

  if (token === null || recusa) {
    return (
      <AuthLayout title="Este link não serve mais">
        <Desfecho kind="failed" data-testid="auth-confirmar-falha">
          <p>
            {recusa?.sentence ??
              'O endereço chegou sem o código de confirmação. Copie o link inteiro do e-mail e abra de novo.'}
          </p>
          <div className="flex flex-wrap gap-2">
            <ButtonLink href="/login" variant="primary" data-testid="auth-confirmar-login">
              Ir para o login
            </ButtonLink>
            <ButtonLink href="/cadastro" data-testid="auth-confirmar-cadastro">
              Pedir outro link
            </ButtonLink>
          </div>
        </Desfecho>
      </AuthLayout>
    );
  }

  return (
    <AuthLayout
      title="Confirmar e-mail"
      description="Digite a senha que você criou no cadastro. Se a conta não foi você quem fez, feche esta página: nada acontece."
    >
      {token === undefined ? (
        <Spinner label="Lendo o link" />
      ) : (
        <SenhaDoLinkForm
          label="Senha do cadastro"
          acao="Confirmar e-mail"
          onSenha={async (senha) => {
            await verificar({ token, senha });
            setConfirmado(true);
          }}
          onLinkRecusado={setRecusa}
          data-testid="auth-confirmar"
        />
      )}
    </AuthLayout>
  );
}
