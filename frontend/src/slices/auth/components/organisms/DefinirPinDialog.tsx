'use client';

import { useForm } from 'react-hook-form';
import { isFormaDePin } from '@autocusto/dominio/comum/segredos.ts';
import { Button } from '@/shared/components/atoms/Button';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { TextField } from '@/shared/components/molecules/TextField';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { toast } from '@/shared/hooks/use-toasts';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO } from '@/shared/utils/validacao';
import { usePin } from '../../services/use-seguranca';

interface FormValues {
  pin: string;
  pinRepetido: string;
}

export function DefinirPinDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Definir o PIN"
      description="De 4 a 8 números, só para desbloquear esta conta. Cinco erros encerram a sessão."
      data-testid="auth-pin-dialogo"
    >
      <PinForm onDefinido={onClose} />
    </Dialog>
  );
}

function PinForm({ onDefinido }: { onDefinido: () => void }) {
  const { definir } = usePin();
  const { register, handleSubmit, setError, getValues, formState } = useForm<FormValues>({ mode: 'onTouched' });
  const { errors, isSubmitting, submitCount } = formState;
  const campo = { type: 'password', inputMode: 'numeric', autoComplete: 'off', maxLength: 8 } as const;

  const onSubmit = handleSubmit(async ({ pin }) => {
    try {
      await definir(pin);
      onDefinido();
      toast.success('PIN definido. Use “Bloquear” no menu.');
    } catch (error) {
      applyProblem(error, setError, ['pin']);
    }
  });

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      <ErrorSummary
        items={summaryItems({ root: errors.root })}
        submitCount={submitCount}
        data-testid="auth-pin-erros"
      />
      <TextField
        {...campo}
        label="PIN"
        error={errors.pin?.message}
        data-testid="auth-pin-pin"
        {...register('pin', {
          required: OBRIGATORIO,
          validate: (value) => isFormaDePin(value) || 'Use de 4 a 8 números.',
          deps: 'pinRepetido',
        })}
      />
      <TextField
        {...campo}
        label="Repita o PIN"
        error={errors.pinRepetido?.message}
        data-testid="auth-pin-repetido"
        {...register('pinRepetido', {
          required: OBRIGATORIO,
          validate: (value) => value === getValues('pin') || 'Os dois estão diferentes. Digite de novo.',
        })}
      />
      <Button type="submit" variant="primary" className="w-full" loading={isSubmitting} data-testid="auth-pin-salvar">
        Salvar o PIN
      </Button>
    </form>
  );
}
