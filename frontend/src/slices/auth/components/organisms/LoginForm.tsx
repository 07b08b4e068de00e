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
import { CodigoDoLogin, type LoginValues } from '../molecules/CodigoDoLogin';
import { EntradaExterna } from './EntradaExterna';
import { EntrarComPasskey } from './EntrarComPasskey';

/** E-mail and password; then, for who has a second factor, its code alone. */
export function LoginForm() {
  const { login } = useAuth();
  const [pedeCodigo, setPedeCodigo] = useState(false);
  const form = useForm<LoginValues>();
  const { register, handleSubmit, setError, resetField, formState } = form;
  const { errors, isSubmitting, submitCount } = formState;

  const onSubmit = handleSubmit(async ({ email, senha, codigo }) => {
    try {
      await login(email.trim(), senha, pedeCodigo ? codigo.trim() : undefined);
    } catch (error) {
      const problem = applyProblem(error, setError, ['email', 'senha', 'codigo']);
      if (problem.code === 'codigo_necessario') {
        form.clearErrors();
        setPedeCodigo(true);
      } else if (problem.code === 'codigo_invalido') {
        form.clearErrors();
        setError('codigo', { type: 'server', message: problem.sentence }, { shouldFocus: true });
      }
    }
  });
  const voltar = () => {
    resetField('codigo');
    form.clearErrors();
    setPedeCodigo(false);
  };

  return (
    <>
      <form onSubmit={onSubmit} noValidate className="space-y-4" data-testid="auth-login-formulario">
        <ErrorSummary
          items={summaryItems({ root: errors.root })}
          submitCount={submitCount}
          data-testid="auth-login-erros"
        />
        {pedeCodigo ? (
          <CodigoDoLogin register={register} error={errors.codigo?.message} />
        ) : (
          <>
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
          </>
        )}
        <Button
          type="submit"
          variant="primary"
          className="w-full"
          loading={isSubmitting}
          data-testid="auth-login-entrar"
        >
          Entrar
        </Button>
        {pedeCodigo && (
          <Button variant="ghost" className="w-full" onClick={voltar} data-testid="auth-login-voltar">
            Entrar com outra conta
          </Button>
        )}
      </form>
      {!pedeCodigo && (
        <>
          <EntrarComPasskey />
          <EntradaExterna />
        </>
      )}
    </>
  );
}
