'use client';

import { useState } from 'react';
import { Button } from '@/shared/components/atoms/Button';
import { Tag } from '@/shared/components/atoms/Tag';
import { useAuth } from '@/shared/contexts/AuthContext';
import { toast } from '@/shared/hooks/use-toasts';
import { usePin } from '../../services/use-seguranca';
import { ConfirmarDialog } from './ConfirmarDialog';
import { LinhaDeSeguranca, SecaoDeSeguranca } from '../molecules/SecaoDeSeguranca';
import { DefinirPinDialog } from './DefinirPinDialog';

export function PinDoBloqueio() {
  const { eu, bloquear } = useAuth();
  const { remover } = usePin();
  const [definindo, setDefinindo] = useState(false);
  const [removendo, setRemovendo] = useState(false);
  const definido = Boolean(eu?.sessao?.pinDefinido);

  return (
    <SecaoDeSeguranca
      title="Bloqueio rápido"
      description="Saiu da mesa por um minuto? Bloqueie a tela sem perder o que estava fazendo."
      data-testid="auth-seguranca-bloqueio"
    >
      <LinhaDeSeguranca
        title={
          <>
            PIN
            <Tag tone={definido ? 'brand' : 'neutral'}>{definido ? 'Definido' : 'Não definido'}</Tag>
          </>
        }
        actions={
          <>
            {definido && (
              <Button
                size="sm"
                variant="ghost"
                onClick={() => setRemovendo(true)}
                aria-label="Remover o PIN"
                data-testid="auth-seguranca-pin-remover"
              >
                Remover
              </Button>
            )}
            <Button size="sm" onClick={() => setDefinindo(true)} data-testid="auth-seguranca-pin-definir">
              {definido ? 'Trocar o PIN' : 'Definir PIN'}
            </Button>
          </>
        }
        data-testid="auth-seguranca-pin"
      >
        {definido
          ? 'A tela se bloqueia sozinha depois de 10 minutos sem uso.'
          : 'Com um PIN, a tela também se bloqueia sozinha depois de 10 minutos sem uso. Sem ele, só a senha desbloqueia.'}
      </LinhaDeSeguranca>
      <LinhaDeSeguranca
        title="Bloquear agora"
        actions={
          <Button size="sm" onClick={bloquear} data-testid="auth-seguranca-bloquear">
            Bloquear
          </Button>
        }
      >
        Em todas as abas deste navegador.
      </LinhaDeSeguranca>
      <DefinirPinDialog open={definindo} onClose={() => setDefinindo(false)} />
      <ConfirmarDialog
        open={removendo}
        onClose={() => setRemovendo(false)}
        title="Remover o PIN?"
        description="A tela deixa de se bloquear sozinha, e só a senha desbloqueia."
        acao="Remover"
        onConfirmar={async () => {
          await remover();
          toast.success('PIN removido.');
        }}
        data-testid="auth-removerpin-dialogo"
      />
    </SecaoDeSeguranca>
  );
}
