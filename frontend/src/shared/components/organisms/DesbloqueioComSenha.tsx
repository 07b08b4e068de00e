'use client';

import { useState } from 'react';
import { Button } from '../atoms/Button';
import { PasswordField } from '../molecules/PasswordField';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { useDesbloqueio } from '@/shared/hooks/use-desbloqueio';
import { campoDe } from '@/shared/utils/campo-do-form';
import { OBRIGATORIO } from '@/shared/utils/validacao';

export function DesbloqueioComSenha() {
  const usuario = useUsuario();
  const { tentar, enviando, erro } = useDesbloqueio();
  const [vazia, setVazia] = useState(false);

  const enviar = async (form: HTMLFormElement) => {
    const campo = campoDe(form, 'senhaDoBloqueio');
    const senha = campo?.value ?? '';
    setVazia(senha === '');
    if (senha === '' || (await tentar({ senha }))) return;
    form.reset();
    campo?.focus();
  };

  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        void enviar(event.currentTarget);
      }}
      noValidate
      className="space-y-4"
    >
      <input type="hidden" name="username" autoComplete="username" value={usuario?.email ?? ''} readOnly />
      <PasswordField
        label="Senha"
        autoComplete="current-password"
        autoFocus
        error={vazia ? OBRIGATORIO : erro}
        data-testid="shared-bloqueio-senha"
        name="senhaDoBloqueio"
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
