'use client';

import { useState } from 'react';
import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { ButtonLink } from '@/shared/components/atoms/Button';
import { Spinner } from '@/shared/components/atoms/Spinner';
import { TextLink } from '@/shared/components/atoms/TextLink';
import { Desfecho } from '../components/molecules/Desfecho';
import { RedefinirSenhaForm } from '../components/organisms/RedefinirSenhaForm';
import { useTokenDoLink } from '../hooks/use-token-do-link';

export default function RedefinirSenhaPage() {
  const token = useTokenDoLink();
  const [done, setDone] = useState(false);

  if (done) {
    return (
      <AuthLayout title="Senha trocada">
        <Desfecho kind="done" data-testid="auth-redefinir-pronto">
          <p>As sessões que estavam abertas foram encerradas e as chaves de API, revogadas. Entre com a nova senha.</p>
          <ButtonLink href="/login" variant="primary" data-testid="auth-redefinir-entrar">
            Entrar
          </ButtonLink>
        </Desfecho>
      </AuthLayout>
    );
  }

  if (token === null) {
    return (
      <AuthLayout title="Este link não serve">
        <Desfecho kind="failed" data-testid="auth-redefinir-falha">
          <p>O endereço chegou sem o código. Copie o link inteiro do e-mail ou peça outro.</p>
          <ButtonLink href="/esqueci-a-senha" variant="primary" data-testid="auth-redefinir-pedir">
            Pedir outro link
          </ButtonLink>
        </Desfecho>
      </AuthLayout>
    );
  }

  return (
    <AuthLayout
      title="Criar nova senha"
      footer={
        <>
          O link venceu?{' '}
          <TextLink href="/esqueci-a-senha" data-testid="auth-redefinir-outro">
            Pedir outro
          </TextLink>
        </>
      }
    >
      {token === undefined ? (
        <Spinner label="Lendo o link" />
      ) : (
        <RedefinirSenhaForm token={token} onRedefinida={() => setDone(true)} />
      )}
    </AuthLayout>
  );
}
