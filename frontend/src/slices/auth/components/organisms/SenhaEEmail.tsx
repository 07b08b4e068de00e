'use client';

import { useState } from 'react';
import { Button } from '@/shared/components/atoms/Button';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { LinhaDeSeguranca, SecaoDeSeguranca } from '../molecules/SecaoDeSeguranca';
import { TrocarEmailDialog } from './TrocarEmailDialog';
import { TrocarSenhaDialog } from './TrocarSenhaDialog';

export function SenhaEEmail() {
  const usuario = useUsuario();
  const [aberto, setAberto] = useState<'senha' | 'email'>();
  const fechar = () => setAberto(undefined);

  return (
    <SecaoDeSeguranca
      title="E-mail e senha"
      description="Com eles você entra. Avisos sobre a conta chegam a este e-mail."
      data-testid="auth-seguranca-acesso"
    >
      <LinhaDeSeguranca
        title="E-mail"
        actions={
          <Button
            size="sm"
            onClick={() => setAberto('email')}
            aria-label="Trocar o e-mail"
            data-testid="auth-seguranca-trocar-email"
          >
            Trocar
          </Button>
        }
      >
        {usuario?.email}
      </LinhaDeSeguranca>
      <LinhaDeSeguranca
        title="Senha"
        actions={
          <Button
            size="sm"
            onClick={() => setAberto('senha')}
            aria-label="Trocar a senha"
            data-testid="auth-seguranca-trocar-senha"
          >
            Trocar
          </Button>
        }
      >
        Pelo menos 12 caracteres, só sua, só daqui.
      </LinhaDeSeguranca>
      <TrocarEmailDialog open={aberto === 'email'} onClose={fechar} />
      <TrocarSenhaDialog open={aberto === 'senha'} onClose={fechar} />
    </SecaoDeSeguranca>
  );
}
