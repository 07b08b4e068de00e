'use client';

import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { TextField } from '@/shared/components/molecules/TextField';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO, regras } from '@/shared/utils/validacao';
import { useTrocarEmail } from '../../services/use-seguranca';
import { Desfecho } from '../molecules/Desfecho';

interface FormValues {
  email: string;
}

export function TrocarEmailDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [enviado, setEnviado] = useState<string>();
  const fechar = () => {
    setEnviado(undefined);
    onClose();
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && fechar()}
      title={enviado ? 'Veja o novo e-mail' : 'Trocar o e-mail'}
      description={enviado ? undefined : 'O e-mail só muda depois que você abrir o link enviado ao novo endereço.'}
      data-testid="auth-trocaremail-dialogo"
    >
      {enviado ? (
        <Desfecho kind="mail" data-testid="auth-trocaremail-enviado">
          <p>
            Enviamos um link para <strong className="font-medium break-words">{enviado}</strong>. Até ele ser aberto,
            entre com o e-mail de sempre.
          </p>
          <Button variant="primary" onClick={fechar} data-testid="auth-trocaremail-fechar">
            Entendi
          </Button>
        </Desfecho>
      ) : (
        <TrocarEmailForm onEnviado={setEnviado} />
      )}
    </Dialog>
  );
}

function TrocarEmailForm({ onEnviado }: { onEnviado: (email: string) => void }) {
  const usuario = useUsuario();
  const trocarEmail = useTrocarEmail();
  const { register, handleSubmit, setError, formState } = useForm<FormValues>();
  const { errors, isSubmitting, submitCount } = formState;

  const onSubmit = handleSubmit(async ({ email }) => {
    try {
      await trocarEmail(email.trim());
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
        data-testid="auth-trocaremail-erros"
      />
      <TextField
        label="Novo e-mail"
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.email?.message}
        data-testid="auth-trocaremail-email"
        {...register('email', {
          required: OBRIGATORIO,
          validate: {
            completo: regras.email,
            outro: (value) =>
              value.trim().toLowerCase() !== usuario?.email.toLowerCase() || 'Este já é o e-mail da sua conta.',
          },
        })}
      />
      <Button
        type="submit"
        variant="primary"
        className="w-full"
        loading={isSubmitting}
        data-testid="auth-trocaremail-enviar"
      >
        Enviar o link
      </Button>
    </form>
  );
}
