'use client';

import { useState } from 'react';
import { Fingerprint } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Alert } from '@/shared/components/molecules/Alert';
import { useHydrated } from '@/shared/hooks/use-hydrated';
import { ApiProblem } from '@/shared/services/api-problem';
import { cn } from '@/shared/utils/cn';
import { passkeysDisponiveis } from '../../services/passkeys';
import { useEntrarComPasskey } from '../../services/use-entrar-com-passkey';

/** Absent where the browser has no passkeys: a button that cannot work is no help. Until that is known, its place is kept. */
export function EntrarComPasskey() {
  const entrar = useEntrarComPasskey();
  const sabe = useHydrated();
  const [entrando, setEntrando] = useState(false);
  const [erro, setErro] = useState<string>();
  if (sabe && !passkeysDisponiveis()) return null;

  const onEntrar = async () => {
    setEntrando(true);
    setErro(undefined);
    try {
      await entrar();
    } catch (error) {
      setErro(ApiProblem.from(error).sentence);
      setEntrando(false);
    }
  };

  return (
    <div className={cn('mt-4 space-y-3', !sabe && 'invisible')}>
      <p
        aria-hidden
        className="flex items-center gap-3 text-xs text-ink-3 before:h-px before:flex-1 before:bg-line-2 after:h-px after:flex-1 after:bg-line-2"
      >
        ou
      </p>
      {erro && (
        <Alert tone="error" data-testid="auth-login-passkey-recusa">
          {erro}
        </Alert>
      )}
      <Button
        className="w-full"
        loading={entrando}
        icon={<Fingerprint aria-hidden className="size-4" />}
        onClick={() => void onEntrar()}
        data-testid="auth-login-passkey"
      >
        Entrar com passkey
      </Button>
    </div>
  );
}
