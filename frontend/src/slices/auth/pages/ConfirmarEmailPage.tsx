'use client';

import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Spinner } from '@/shared/components/atoms/Spinner';
import { Desfecho } from '../components/molecules/Desfecho';
import { useTokenDoLink } from '../hooks/use-token-do-link';
import { useVerificacao } from '../services/use-verificacao';

export default function ConfirmarEmailPage() {
  const token = useTokenDoLink();
  const { data: confirmed, error, mutate, isValidating } = useVerificacao(token ?? undefined);

  if (confirmed) {
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

  if (token === null || (error && !isValidating)) {
    const passing = error !== undefined && (error.status === 0 || error.status >= 500 || error.status === 429);
    return (
      <AuthLayout title={passing ? 'Ainda não confirmado' : 'Este link não serve mais'}>
        <Desfecho kind="failed" data-testid="auth-confirmar-falha">
          <p>
            {error?.sentence ??
              'O endereço chegou sem o código de confirmação. Copie o link inteiro do e-mail e abra de novo.'}
          </p>
          <div className="flex flex-wrap gap-2">
            {passing && (
              <Button variant="primary" onClick={() => void mutate()} data-testid="auth-confirmar-tentar">
                Tentar de novo
              </Button>
            )}
            <ButtonLink href="/login" variant={passing ? 'secondary' : 'primary'} data-testid="auth-confirmar-login">
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
    <AuthLayout title="Confirmar e-mail">
      <Spinner label="Confirmando seu e-mail" />
    </AuthLayout>
  );
}
