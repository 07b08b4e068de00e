'use client';

import { useForm } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { TextField } from '@/shared/components/molecules/TextField';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO, regras } from '@/shared/utils/validacao';
import { usePedirNovaSenha } from '../../services/use-cadastro';

interface FormValues {
  email: string;
}

export function EsqueciSenhaForm({ onEnviado }: { onEnviado: (email: string) => void }) {
  const pedirNovaSenha = usePedirNovaSenha();
  const { register, handleSubmit, setError, formState } = useForm<FormValues>();
  const { errors, isSubmitting, submitCount } = formState;

  const onSubmit = handleSubmit(async ({ email }) => {
    try {
      await pedirNovaSenha(email.trim());
      onEnviado(email.trim());
    } catch (error) {
      applyProblem(error, setError, ['email']);
    }
  });

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      <ErrorSummary
        items={summaryItems({ root: errors.root })}
        submitCount={submitCount}
        data-testid="auth-esqueci-erros"
      />
      <TextField
        label="E-mail da conta"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.email?.message}
        data-testid="auth-esqueci-email"
        {...register('email', { required: OBRIGATORIO, validate: regras.email })}
      />
      <Button
        type="submit"
        variant="primary"
        className="w-full"
        loading={isSubmitting}
        data-testid="auth-esqueci-enviar"
      >
        Enviar o link
      </Button>
    </form>
  );
}
