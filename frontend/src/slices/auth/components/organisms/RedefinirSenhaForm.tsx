'use client';

import { FormProvider, useForm } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { TextField } from '@/shared/components/molecules/TextField';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import type { Redefinida } from '../../services/auth-service';
import { useRedefinirSenha } from '../../services/use-cadastro';
import { CamposDaSenhaNova, ROTULOS_DA_TROCA } from '../molecules/CamposDaSenhaNova';

interface FormValues {
  senha: string;
  senhaRepetida: string;
  codigo: string;
}

interface RedefinirSenhaFormProps {
  token: string;
  onRedefinida: (redefinida: Redefinida) => void;
}

export function RedefinirSenhaForm({ token, onRedefinida }: RedefinirSenhaFormProps) {
  const redefinirSenha = useRedefinirSenha();
  const form = useForm<FormValues>({
    mode: 'onTouched',
  });
  const { register, handleSubmit, setError, clearErrors, formState } = form;
  const { errors, isSubmitting, submitCount } = formState;

  const onSubmit = handleSubmit(async ({ senha, codigo }) => {
    try {
      onRedefinida(await redefinirSenha({ token, senha, ...(codigo && { codigo: codigo.trim() }) }));
    } catch (error) {
      const problem = applyProblem(error, setError, ['senha', 'codigo']);
      if (problem.code !== 'codigo_invalido') return;
      clearErrors('root');
      setError('codigo', { type: 'server', message: problem.sentence }, { shouldFocus: true });
    }
  });

  return (
    <FormProvider {...form}>
      <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
        <ErrorSummary
          items={summaryItems({ root: errors.root })}
          submitCount={submitCount}
          data-testid="auth-redefinir-erros"
        />
        <CamposDaSenhaNova rotulos={ROTULOS_DA_TROCA} autoFocus data-testid="auth-redefinir" />
        <TextField
          label="Código de verificação"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          hint="Só se a sua conta pede um ao entrar: do aplicativo, ou um de recuperação. Sem ele, um administrador confirma quem você é e o acesso volta 24 horas depois."
          error={errors.codigo?.message}
          data-testid="auth-redefinir-codigo"
          {...register('codigo')}
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
    </FormProvider>
  );
}
