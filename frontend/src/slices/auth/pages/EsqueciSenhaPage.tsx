'use client';

import { useState } from 'react';
import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { TextLink } from '@/shared/components/atoms/TextLink';
import { Desfecho } from '../components/molecules/Desfecho';
import { EsqueciSenhaForm } from '../components/organisms/EsqueciSenhaForm';

export default function EsqueciSenhaPage() {
  const [email, setEmail] = useState<string>();

  if (email) {
    return (
      <AuthLayout title="Veja seu e-mail">
        <Desfecho kind="mail" data-testid="auth-esqueci-enviado">
          <p>
            Se houver uma conta de <strong className="font-medium break-words">{email}</strong>, o link para criar outra
            senha chega em instantes.
          </p>
          <div className="flex flex-wrap gap-2">
            <ButtonLink href="/login" variant="primary" data-testid="auth-esqueci-login">
              Ir para o login
            </ButtonLink>
            <Button variant="ghost" onClick={() => setEmail(undefined)} data-testid="auth-esqueci-voltar">
              Usar outro e-mail
            </Button>
          </div>
        </Desfecho>
      </AuthLayout>
    );
  }

  return (
    <AuthLayout
      title="Esqueci a senha"
      description="Enviamos um link para você criar outra."
      footer={
        <TextLink href="/login" data-testid="auth-esqueci-entrar">
          Voltar para o login
        </TextLink>
      }
    >
      <EsqueciSenhaForm onEnviado={setEmail} />
    </AuthLayout>
  );
}
