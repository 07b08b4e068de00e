'use client';

import { useState } from 'react';
import { AuthLayout } from '@/shared/components/templates/AuthLayout';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { TextLink } from '@/shared/components/atoms/TextLink';
import { Desfecho } from '../components/molecules/Desfecho';
import { CadastroForm } from '../components/organisms/CadastroForm';
import { useConvite } from '../hooks/use-convite';
import { useVoltarAposLogin } from '../hooks/use-voltar-apos-login';

export default function CadastroPage() {
  useVoltarAposLogin();
  const [email, setEmail] = useState<string>();
  const convite = useConvite();

  if (email) {
    return (
      <AuthLayout title="Confirme seu e-mail">
        <Desfecho kind="mail" data-testid="auth-cadastro-enviado">
          <p>
            Enviamos um link para <strong className="font-medium break-words">{email}</strong>. Abra-o e digite a senha
            que você criou, para ativar a conta{convite && ' e aceitar o convite'}.
          </p>
          <p className="text-ink-3">
            Não chegou em alguns minutos? Olhe no spam ou cadastre-se de novo com o mesmo e-mail.
          </p>
          <div className="flex flex-wrap gap-2">
            <ButtonLink href="/login" variant="primary" data-testid="auth-cadastro-login">
              Ir para o login
            </ButtonLink>
            <Button variant="ghost" onClick={() => setEmail(undefined)} data-testid="auth-cadastro-voltar">
              Corrigir o e-mail
            </Button>
          </div>
        </Desfecho>
      </AuthLayout>
    );
  }

  return (
    <AuthLayout
      title={convite ? 'Criar conta pelo convite' : 'Criar conta'}
      description={
        convite
          ? 'Você vai trabalhar em nome do médico que convidou, como o e-mail do convite diz.'
          : 'Depois você preenche CRM, CNS e a clínica, uma vez só.'
      }
      footer={
        <>
          Já tem conta?{' '}
          <TextLink href="/login" data-testid="auth-cadastro-entrar">
            Entrar
          </TextLink>
        </>
      }
    >
      <CadastroForm onCadastrado={setEmail} convite={convite} />
    </AuthLayout>
  );
}
