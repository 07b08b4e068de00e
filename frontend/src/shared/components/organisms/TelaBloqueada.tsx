'use client';

import * as RadixDialog from '@radix-ui/react-dialog';
import { useEffect, useState } from 'react';
import { Lock } from 'lucide-react';
import { Button } from '../atoms/Button';
import { Logo } from '../atoms/Logo';
import { DesbloqueioComPin } from './DesbloqueioComPin';
import { DesbloqueioComSenha } from './DesbloqueioComSenha';
import { useAuth } from '@/shared/contexts/AuthContext';

/** Over everything, in every tab: whoever passes by the desk reads nothing. What was being typed waits behind it. */
export function TelaBloqueada({ open }: { open: boolean }) {
  return (
    <RadixDialog.Root open={open}>
      <RadixDialog.Portal>
        <RadixDialog.Content
          data-testid="shared-bloqueio-tela"
          onEscapeKeyDown={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          // The page behind takes the focus back itself, to where it was.
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="pointer-events-auto! fixed inset-0 z-50 overflow-y-auto bg-bg outline-none"
        >
          <Conteudo />
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

function Conteudo() {
  const { usuario, eu, logout } = useAuth();
  const temPin = Boolean(eu?.sessao?.pinDefinido);
  const [porSenha, setPorSenha] = useState(false);
  useAtalhosCalados();

  return (
    <div className="flex min-h-full flex-col items-center px-5 py-6">
      <Logo />
      <div className="flex w-full max-w-[19rem] flex-1 flex-col justify-center py-6">
        <span className="mx-auto mb-3 grid size-11 place-items-center rounded-full bg-brand-soft text-brand-ink">
          <Lock aria-hidden className="size-5" />
        </span>
        <RadixDialog.Title className="text-center text-title font-bold tracking-[-0.015em]">
          Tela bloqueada
        </RadixDialog.Title>
        <RadixDialog.Description className="mt-1 mb-5 text-center text-ink-2">
          {usuario?.nome}. O que você estava fazendo continua aqui.
        </RadixDialog.Description>
        {temPin && !porSenha ? <DesbloqueioComPin /> : <DesbloqueioComSenha />}
        <div className="mt-4 flex flex-wrap justify-center gap-1">
          {temPin && (
            <Button variant="ghost" onClick={() => setPorSenha(!porSenha)} data-testid="shared-bloqueio-trocar-modo">
              {porSenha ? 'Usar o PIN' : 'Usar a senha'}
            </Button>
          )}
          <Button
            variant="ghost"
            onClick={() => void logout().catch(() => undefined)}
            data-testid="shared-bloqueio-sair"
          >
            Sair da conta
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The page behind listens for its shortcuts on the window; while it is hidden no key reaches it. */
function useAtalhosCalados(): void {
  useEffect(() => {
    const calar = (event: Event) => event.stopPropagation();
    document.body.addEventListener('keydown', calar);
    return () => document.body.removeEventListener('keydown', calar);
  }, []);
}
