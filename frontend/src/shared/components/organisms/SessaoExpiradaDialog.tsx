'use client';

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../atoms/Button';
import { Alert } from '../molecules/Alert';
import { PasswordField } from '../molecules/PasswordField';
import { TextField } from '../molecules/TextField';
import { Dialog } from './Dialog';
import { useAuth } from '@/shared/contexts/AuthContext';
import { ApiProblem } from '@/shared/services/api-problem';
import { OBRIGATORIO } from '@/shared/utils/validacao';

interface FormValues {
  senha: string;
  codigo: string;
}

/** The session ended while a form was open: nobody reads the screen, nothing typed is lost. */
export function SessaoExpiradaDialog({ open }: { open: boolean }) {
  return (
    <Dialog
      open={open}
      onOpenChange={() => undefined}
      opaque
      dismissible={false}
      title="Sua sessão terminou"
      description="Digite a senha para continuar de onde parou. O que você preencheu continua na tela."
      data-testid="shared-sessao-dialogo"
    >
      <SenhaForm />
    </Dialog>
  );
}

function SenhaForm() {
  const { user, login, logout } = useAuth();
  const [pedeCodigo, setPedeCodigo] = useState(false);
  const { register, handleSubmit, setError, resetField, formState } = useForm<FormValues>();
  const { errors, isSubmitting } = formState;

  const onSubmit = handleSubmit(async ({ senha, codigo }) => {
    try {
      await login(user?.email ?? '', senha, codigo?.trim());
    } catch (error) {
      const problem = ApiProblem.from(error);
      if (problem.code === 'codigo_necessario') setPedeCodigo(true);
      else if (problem.code === 'codigo_invalido') setError('codigo', { message: problem.sentence });
      else {
        resetField('senha');
        setError('root', { message: problem.sentence });
      }
    }
  });

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      {errors.root?.message && <Alert tone="error">{errors.root.message}</Alert>}
      <p className="text-ink-2">
        Conta: <span className="font-medium text-ink">{user?.email}</span>
      </p>
      <input type="hidden" name="username" autoComplete="username" value={user?.email ?? ''} readOnly />
      <PasswordField
        label="Senha"
        autoComplete="current-password"
        autoFocus
        error={errors.senha?.message}
        data-testid="shared-sessao-senha"
        {...register('senha', { required: OBRIGATORIO })}
      />
      {pedeCodigo && (
        <TextField
          label="Código de verificação"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          hint="Os 6 dígitos do aplicativo autenticador, ou um código de recuperação."
          error={errors.codigo?.message}
          data-testid="shared-sessao-codigo"
          {...register('codigo', { required: OBRIGATORIO })}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
        <Button variant="ghost" onClick={() => void logout().catch(() => undefined)} data-testid="shared-sessao-sair">
          Sair
        </Button>
        <Button type="submit" variant="primary" loading={isSubmitting} data-testid="shared-sessao-entrar">
          Continuar
        </Button>
      </div>
    </form>
  );
}
