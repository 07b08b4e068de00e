'use client';

import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../atoms/Button';
import { Alert } from '../molecules/Alert';
import { PasswordField } from '../molecules/PasswordField';
import { TextField } from '../molecules/TextField';
import { Dialog } from './Dialog';
import { useAuthUser } from '@/shared/contexts/AuthContext';
import { sessaoService } from '@/shared/services/sessao-service';
import { ApiProblem } from '@/shared/services/api-problem';
import { OBRIGATORIO } from '@/shared/utils/validacao';

/** Asked by the server before what cannot be taken back: the call waits here, and goes on by itself. */
export function ReautenticacaoDialog() {
  const [open, setOpen] = useState(false);
  useEffect(() => sessaoService.onReautenticar(() => setOpen(true)), []);

  const desistir = () => {
    setOpen(false);
    sessaoService.desistirDeReautenticar();
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && desistir()}
      title="Confirme que é você"
      description="Esta ação mexe na segurança da conta ou em dados de pacientes. O que você digitou continua na tela."
      data-testid="shared-reautenticacao-dialogo"
    >
      <ConfirmacaoForm onConfirmada={() => setOpen(false)} onDesistir={desistir} />
    </Dialog>
  );
}

interface FormValues {
  senhaAtual: string;
  codigoAtual: string;
}

const CAMPO_DA_RECUSA: Partial<Record<string, keyof FormValues>> = {
  codigo_invalido: 'codigoAtual',
  credenciais_invalidas: 'senhaAtual',
};

function ConfirmacaoForm({ onConfirmada, onDesistir }: { onConfirmada: () => void; onDesistir: () => void }) {
  const user = useAuthUser();
  const [pedeCodigo, setPedeCodigo] = useState(false);
  const { register, handleSubmit, setError, clearErrors, setFocus, formState } = useForm<FormValues>();
  const { errors, isSubmitting } = formState;

  const onSubmit = handleSubmit(async ({ senhaAtual, codigoAtual }) => {
    try {
      await sessaoService.reautenticar(senhaAtual, codigoAtual?.trim());
      onConfirmada();
    } catch (error) {
      const problem = ApiProblem.from(error);
      if (problem.code === 'codigo_necessario') {
        clearErrors();
        setPedeCodigo(true);
        return;
      }
      const home = CAMPO_DA_RECUSA[problem.code] ?? 'root';
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
        error={errors.senhaAtual?.message}
        data-testid="shared-reautenticacao-senha"
        {...register('senhaAtual', { required: OBRIGATORIO })}
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
          error={errors.codigoAtual?.message}
          data-testid="shared-reautenticacao-codigo"
          {...register('codigoAtual', { required: OBRIGATORIO })}
        />
      )}
      <div className="flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
        <Button variant="ghost" onClick={onDesistir} data-testid="shared-reautenticacao-cancelar">
          Cancelar
        </Button>
        <Button type="submit" variant="primary" loading={isSubmitting} data-testid="shared-reautenticacao-confirmar">
          Confirmar
        </Button>
      </div>
    </form>
  );
}
