'use client';

import { useForm } from 'react-hook-form';
import { Button } from '@/shared/components/atoms/Button';
import { ErrorSummary } from '@/shared/components/molecules/ErrorSummary';
import { PasswordField } from '@/shared/components/molecules/PasswordField';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { useAuthUser } from '@/shared/contexts/AuthContext';
import { toast } from '@/shared/hooks/use-toasts';
import { applyProblem, summaryItems } from '@/shared/utils/form-problem';
import { OBRIGATORIO } from '@/shared/utils/validacao';
import { useTrocarSenha } from '../../services/use-seguranca';
import { DICA_SENHA, regraSenha } from '../../utils/senha';

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
  const user = useAuthUser();
  const trocarSenha = useTrocarSenha();
  const { register, handleSubmit, setError, getValues, formState } = useForm<FormValues>({ mode: 'onTouched' });
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
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      <ErrorSummary
        items={summaryItems({ root: errors.root })}
        submitCount={submitCount}
        data-testid="auth-trocarsenha-erros"
      />
      <input type="hidden" name="username" autoComplete="username" value={user?.email ?? ''} readOnly />
      <PasswordField
        label="Nova senha"
        autoComplete="new-password"
        hint={DICA_SENHA}
        error={errors.senha?.message}
        data-testid="auth-trocarsenha-senha"
        {...register('senha', { required: OBRIGATORIO, validate: regraSenha, deps: 'senhaRepetida' })}
      />
      <PasswordField
        label="Repita a nova senha"
        autoComplete="new-password"
        error={errors.senhaRepetida?.message}
        data-testid="auth-trocarsenha-senha-repetida"
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
        data-testid="auth-trocarsenha-salvar"
      >
        Salvar a nova senha
      </Button>
    </form>
  );
}
