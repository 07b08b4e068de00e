'use client';

import { useEffect, useState } from 'react';
import { Button, ButtonLink } from '@/shared/components/atoms/Button';
import { Alert } from '@/shared/components/molecules/Alert';
import { useAuth } from '@/shared/contexts/AuthContext';
import { toast } from '@/shared/hooks/use-toasts';
import { useQueryParam } from '@/shared/hooks/use-query-param';
import type { SegundoFator } from '../../services/seguranca-service';
import { useSegundoFator } from '../../services/use-seguranca';

/** Why the person was brought here instead of to their work, and how to get back to it. */
export function SegundoFatorExigido() {
  const [exigido] = useState(useQueryParam('segundo-fator') === 'exigido');
  // The reason is told once: who leaves and comes back with the second factor does not find it again.
  useEffect(() => {
    if (exigido) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [exigido]);
  const { data: fator } = useSegundoFator();
  return exigido && fator ? <Aviso fator={fator} /> : null;
}

function Aviso({ fator }: { fator: SegundoFator }) {
  const tem = fator.totp.ativo || fator.passkeys.length > 0;
  const [jaTinha] = useState(tem);
  if (jaTinha) return <EntrouSemEle />;
  if (!tem) {
    return (
      <Alert tone="warning" title="A sua função pede um segundo fator" data-testid="auth-seguranca-exigido">
        Para continuar, ative o aplicativo autenticador ou adicione uma passkey, aqui embaixo.
      </Alert>
    );
  }
  return (
    <Alert
      tone="success"
      title="Segundo fator ativo"
      action={
        <ButtonLink href="/" size="sm" variant="primary" data-testid="auth-seguranca-exigido-continuar">
          Continuar
        </ButtonLink>
      }
      data-testid="auth-seguranca-exigido"
    >
      A conta já pode trabalhar.
    </Alert>
  );
}

/** The account has one, and the password alone opened this session. */
function EntrouSemEle() {
  const { logout } = useAuth();
  return (
    <Alert
      tone="warning"
      title="A sua função pede um segundo fator"
      action={
        <Button
          size="sm"
          onClick={() => void logout().catch((error: unknown) => toast.problem(error))}
          data-testid="auth-seguranca-exigido-sair"
        >
          Sair e entrar de novo
        </Button>
      }
      data-testid="auth-seguranca-exigido"
    >
      Você entrou só com a senha. Saia e entre com a sua passkey ou o seu código.
    </Alert>
  );
}
