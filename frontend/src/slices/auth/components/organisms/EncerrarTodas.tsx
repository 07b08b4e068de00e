'use client';

import { useState } from 'react';
import { useRouter } from 'next/navigation';
import { Button } from '@/shared/components/atoms/Button';
import { useEncerrarTodas } from '../../services/use-seguranca';
import { ConfirmarDialog } from './ConfirmarDialog';

/** For who lost a device, or is not sure: nobody stays in, this tab included. */
export function EncerrarTodas() {
  const [open, setOpen] = useState(false);
  const encerrarTodas = useEncerrarTodas();
  const router = useRouter();

  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)} data-testid="auth-sessoes-encerrar-todas">
        Encerrar todas
      </Button>
      <ConfirmarDialog
        open={open}
        onClose={() => setOpen(false)}
        title="Encerrar todas as sessões?"
        description="A conta sai de todos os aparelhos, deste também. O que não foi salvo se perde."
        acao="Encerrar todas"
        onConfirmar={async () => {
          await encerrarTodas();
          router.replace('/login');
        }}
        data-testid="auth-encerrartodas-dialogo"
      />
    </>
  );
}
