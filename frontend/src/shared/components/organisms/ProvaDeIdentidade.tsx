'use client';

import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../atoms/Button';
import { Alert } from '../molecules/Alert';
import { PasswordField } from '../molecules/PasswordField';
import { TextField } from '../molecules/TextField';
import { useAuthUser } from '@/shared/contexts/AuthContext';
import { ApiProblem } from '@/shared/services/api-problem';
import { OBRIGATORIO } from '@/shared/utils/validacao';

interface ProvaDeIdentidadeProps {
  /** The code comes only once the server asks for it. */
  onProvar: (senha: string, codigo?: string) => Promise<void>;
  acao: string;
  /** The other way out, before the answer. */
  children: ReactNode;
  /** Test id of the answer: its fields are `…-senha` and `…-codigo` of the same component. */
  'data-testid': `shared-${string}-${string}`;
}

/** Who is in shows that it is them: the password, then the code if the account has one. What is behind stays as it is. */
export function ProvaDeIdentidade({ onProvar, acao, children, ...rest }: ProvaDeIdentidadeProps) {
  const user = useAuthUser();
  const [pedeCodigo, setPedeCodigo] = useState(false);
  const { register, handleSubmit, setError, clearErrors, setFocus, formState } = useForm<Record<string, string>>();
  const { errors, isSubmitting } = formState;
  const testId = rest['data-testid'];
  const base = testId.slice(0, testId.lastIndexOf('-'));
  // Two proofs may stand one over the other, and a field's name is its id on the page.
  const senha = `${base}-senha`;
  const codigo = `${base}-codigo`;
  const onSubmit = handleSubmit(async (valores) => {
    try {
      await onProvar(valores[senha] ?? '', valores[codigo]?.trim());
    } catch (error) {
      const problem = ApiProblem.from(error);
      if (problem.code === 'codigo_necessario') {
        clearErrors();
        setPedeCodigo(true);
        return;
      }
      const home = { codigo_invalido: codigo, credenciais_invalidas: senha }[problem.code] ?? 'root';
      setError(home, { type: 'server', message: problem.sentence });
      if (home !== 'root') setFocus(home, { shouldSelect: true });
    }
  });

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      {errors.root?.message && <Alert tone="error">{errors.root.message}</Alert>}
      <input type="hidden" name="username" autoComplete="username" value={user?.email ?? ''} readOnly />
      <PasswordField
        label="Sua senha"
        autoComplete="current-password"
        autoFocus
        error={errors[senha]?.message}
        data-testid={senha}
        {...register(senha, { required: OBRIGATORIO })}
      />
      {pedeCodigo && (
        <TextField
          label="Código de verificação"
          inputMode="text"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          hint="Os 6 dígitos do aplicativo autenticador, ou um código de recuperação."
          error={errors[codigo]?.message}
          data-testid={codigo}
          {...register(codigo, { required: OBRIGATORIO })}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
        {children}
        <Button type="submit" variant="primary" loading={isSubmitting} data-testid={testId}>
          {acao}
        </Button>
      </div>
    </form>
  );
}
