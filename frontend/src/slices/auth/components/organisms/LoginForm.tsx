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
import { usePedirRecuperacao } from '../../services/use-recuperacao';
import { Desfecho } from '../molecules/Desfecho';
import { EntradaExterna } from './EntradaExterna';
import { EntrarComPasskey } from './EntrarComPasskey';

/** E-mail and password; then, for who has a second factor, its code alone. */
export function LoginForm() {
  const { login } = useAuth();
  const [pedeCodigo, setPedeCodigo] = useState(false);
  const [recuperando, setRecuperando] = useState<string>();
  const pedirRecuperacao = usePedirRecuperacao();
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
  const perdi = async () => {
    const { email, senha } = form.getValues();
    try {
      await pedirRecuperacao(email.trim(), senha);
      setRecuperando(email.trim());
    } catch (error) {
      applyProblem(error, setError, []);
    }
  };
  const voltar = () => {
    resetField('codigo');
    form.clearErrors();
    setPedeCodigo(false);
  };

  if (recuperando) {
    return (
      <Desfecho kind="mail" data-testid="auth-login-recuperacao">
        <p>
          Enviamos um link para <strong className="font-medium break-words">{recuperando}</strong>. Abra-o e digite a
          senha: um administrador confirma que é você, e o acesso volta 24 horas depois.
        </p>
        <Button onClick={() => setRecuperando(undefined)} data-testid="auth-login-recuperacao-voltar">
          Voltar para o código
        </Button>
      </Desfecho>
    );
  }

  return (
    <>
      <form method="post" onSubmit={onSubmit} noValidate className="space-y-4" data-testid="auth-login-formulario">
        <ErrorSummary
          items={summaryItems({ root: errors.root })}
          submitCount={submitCount}
          data-testid="auth-login-erros"
        />
        {pedeCodigo ? (
          <CodigoDoLogin register={register} error={errors.codigo?.message} onPerdi={() => void perdi()} />
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
