'use client';

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { TextLink } from '@/shared/components/atoms/TextLink';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { PasswordField } from '@/shared/components/molecules/PasswordField';
import { TextField } from '@/shared/components/molecules/TextField';
import { useAuth } from '@/shared/contexts/AuthContext';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO, regras } from '@/shared/utils/validacao';

interface FormValues {
  email: string;
  senha: string;
  codigo: string;
}

export function LoginForm() {
  const { login } = useAuth();
  const [pedeCodigo, setPedeCodigo] = useState(false);
  const { register, handleSubmit, setError, formState } = useForm<FormValues>();
  const { errors, isSubmitting, submitCount } = formState;

  const onSubmit = handleSubmit(async ({ email, senha, codigo }) => {
    try {
      await login(email.trim(), senha, codigo?.trim());
    } catch (error) {
      const problem = applyProblem(error, setError, ['email', 'senha', 'codigo']);
      if (problem.code.startsWith('codigo') || problem.errors.some(({ field }) => field === 'codigo'))
        setPedeCodigo(true);
    }
  });

  return (
    <form onSubmit={onSubmit} noValidate className="space-y-4">
      <ErrorSummary
        items={summaryItems({ root: errors.root })}
        submitCount={submitCount}
        data-testid="auth-login-erros"
      />
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.email?.message}
        data-testid="auth-login-email"
        {...register('email', { required: OBRIGATORIO, validate: regras.email })}
      />
      <PasswordField
        label="Senha"
        autoComplete="current-password"
        error={errors.senha?.message}
        aside={
          <TextLink href="/esqueci-a-senha" className="text-label" data-testid="auth-login-esqueci">
            Esqueci a senha
          </TextLink>
        }
        data-testid="auth-login-senha"
        {...register('senha', { required: OBRIGATORIO })}
      />
      {pedeCodigo && (
        <TextField
          label="Código de verificação"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          hint="Os 6 dígitos do seu aplicativo autenticador."
          error={errors.codigo?.message}
          data-testid="auth-login-codigo"
          {...register('codigo', { required: OBRIGATORIO })}
        />
      )}
      <Button type="submit" variant="primary" className="w-full" loading={isSubmitting} data-testid="auth-login-entrar">
        Entrar
      </Button>
    </form>
  );
}
