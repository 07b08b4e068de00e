'use client';

import { useForm } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { PasswordField } from '@/shared/components/molecules/PasswordField';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO } from '@/shared/utils/validacao';
import type { Removidos } from '../../services/auth-service';
import { useRedefinirSenha } from '../../services/use-cadastro';
import { DICA_SENHA, regraSenha } from '../../utils/senha';

interface FormValues {
  senha: string;
  senhaRepetida: string;
}

interface RedefinirSenhaFormProps {
  token: string;
  onRedefinida: (removidos: Removidos) => void;
}

export function RedefinirSenhaForm({ token, onRedefinida }: RedefinirSenhaFormProps) {
  const redefinirSenha = useRedefinirSenha();
  const { register, handleSubmit, setError, getValues, formState } = useForm<FormValues>({ mode: 'onTouched' });
  const { errors, isSubmitting, submitCount } = formState;

  const onSubmit = handleSubmit(async ({ senha }) => {
    try {
      onRedefinida(await redefinirSenha({ token, senha }));
    } catch (error) {
      applyProblem(error, setError, ['senha']);
    }
  });

  return (
    <form onSubmit={onSubmit} noValidate className="space-y-4">
      <ErrorSummary
        items={summaryItems({ root: errors.root })}
        submitCount={submitCount}
        data-testid="auth-redefinir-erros"
      />
      <PasswordField
        label="Nova senha"
        autoComplete="new-password"
        hint={DICA_SENHA}
        error={errors.senha?.message}
        data-testid="auth-redefinir-senha"
        {...register('senha', { required: OBRIGATORIO, validate: regraSenha, deps: 'senhaRepetida' })}
      />
      <PasswordField
        label="Repita a nova senha"
        autoComplete="new-password"
        error={errors.senhaRepetida?.message}
        data-testid="auth-redefinir-senha-repetida"
        {...register('senhaRepetida', {
          required: OBRIGATORIO,
          validate: (value) => value === getValues('senha') || 'As duas senhas estão diferentes. Digite de novo.',
        })}
      />
      <Button
        type="submit"
        variant="primary"
        className="w-full"
        loading={isSubmitting}
        data-testid="auth-redefinir-salvar"
      >
        Salvar a nova senha
      </Button>
    </form>
  );
}
