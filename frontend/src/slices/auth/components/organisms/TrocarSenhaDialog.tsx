'use client';

import { FormProvider, useForm } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { toast } from '@/shared/hooks/use-toasts';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { useTrocarSenha } from '../../services/use-seguranca';
import { CamposDaSenhaNova, ROTULOS_DA_TROCA } from '../molecules/CamposDaSenhaNova';

interface FormValues {
  senha: string;
  senhaRepetida: string;
}

export function TrocarSenhaDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Trocar a senha"
      description="As outras sessões abertas são encerradas e as chaves de API, revogadas; esta sessão continua."
      data-testid="auth-trocarsenha-dialogo"
    >
      <TrocarSenhaForm onTrocada={onClose} />
    </Dialog>
  );
}

function TrocarSenhaForm({ onTrocada }: { onTrocada: () => void }) {
  const usuario = useUsuario();
  const trocarSenha = useTrocarSenha();
  const form = useForm<FormValues>({ mode: 'onTouched' });
  const { handleSubmit, setError, formState } = form;
  const { errors, isSubmitting, submitCount } = formState;

  const onSubmit = handleSubmit(async ({ senha }) => {
    try {
      await trocarSenha(senha);
      onTrocada();
      toast.success('Senha trocada. As outras sessões foram encerradas.');
    } catch (error) {
      applyProblem(error, setError, ['senha']);
    }
  });

  return (
    <FormProvider {...form}>
      <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
        <ErrorSummary
          items={summaryItems({ root: errors.root })}
          submitCount={submitCount}
          data-testid="auth-trocarsenha-erros"
        />
        <input type="hidden" name="username" autoComplete="username" value={usuario?.email ?? ''} readOnly />
        <CamposDaSenhaNova rotulos={ROTULOS_DA_TROCA} data-testid="auth-trocarsenha" />
        <Button
          type="submit"
          variant="primary"
          className="w-full"
          loading={isSubmitting}
          data-testid="auth-trocarsenha-salvar"
        >
          Salvar a nova senha
        </Button>
      </form>
    </FormProvider>
  );
}
