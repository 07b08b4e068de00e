'use client';

import { useForm } from 'react-hook-form';
import { Button } from '../atoms/Button';
import { PasswordField } from '../molecules/PasswordField';
import { useAuthUser } from '@/shared/contexts/AuthContext';
import { useDesbloqueio } from '@/shared/hooks/use-desbloqueio';
import { OBRIGATORIO } from '@/shared/utils/validacao';

interface FormValues {
  senhaDoBloqueio: string;
}

export function DesbloqueioComSenha() {
  const user = useAuthUser();
  const { tentar, enviando, erro } = useDesbloqueio();
  const { register, handleSubmit, resetField, setFocus, formState } = useForm<FormValues>();

  const onSubmit = handleSubmit(async ({ senhaDoBloqueio }) => {
    if (await tentar({ senha: senhaDoBloqueio })) return;
    resetField('senhaDoBloqueio');
    setFocus('senhaDoBloqueio');
  });

  return (
    <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
      <input type="hidden" name="username" autoComplete="username" value={user?.email ?? ''} readOnly />
      <PasswordField
        label="Senha"
        autoComplete="current-password"
        autoFocus
        error={formState.errors.senhaDoBloqueio?.message ?? erro}
        data-testid="shared-bloqueio-senha"
        {...register('senhaDoBloqueio', { required: OBRIGATORIO })}
      />
      <Button
        type="submit"
        variant="primary"
        className="w-full"
        loading={enviando}
        data-testid="shared-bloqueio-desbloquear"
      >
        Desbloquear
      </Button>
    </form>
  );
}
