'use client';

import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { TextLink } from '@/shared/components/atoms/TextLink';
import { LoginForm } from '../components/organisms/LoginForm';
import { useVoltarAposLogin } from '../hooks/use-voltar-apos-login';

export default function LoginPage() {
  useVoltarAposLogin();
  return (
    <AuthLayout
      title="Entrar"
      footer={
        <>
          Ainda não tem conta?{' '}
          <TextLink href="/cadastro" data-testid="auth-login-cadastro">
            Criar conta
          </TextLink>
        </>
      }
    >
      <LoginForm />
    </AuthLayout>
  );
}
