'use client';

import { Button } from '../atoms/Button';
import { Dialog } from './Dialog';
import { ProvaDeIdentidade } from './ProvaDeIdentidade';
import { useAuth } from '@/shared/contexts/AuthContext';

/** The session ended while a form was open: nobody reads the screen, nothing typed is lost. */
export function SessaoExpiradaDialog({ open }: { open: boolean }) {
  const { usuario, login, logout } = useAuth();
  return (
    <Dialog
      open={open}
      onOpenChange={() => undefined}
      opaque
      dismissible={false}
      title="Sua sessão terminou"
      description="Digite a senha para continuar de onde parou. O que você preencheu continua na tela."
      data-testid="shared-sessao-dialogo"
    >
      <p className="mb-4 text-ink-2">
        Conta: <span className="font-medium text-ink">{usuario?.email}</span>
      </p>
      <ProvaDeIdentidade
        onProvar={async (senha, codigo) => login(usuario?.email ?? '', senha, codigo)}
        acao="Continuar"
        data-testid="shared-sessao-entrar"
      >
        <Button variant="ghost" onClick={() => void logout().catch(() => undefined)} data-testid="shared-sessao-sair">
          Sair
        </Button>
      </ProvaDeIdentidade>
    </Dialog>
  );
}
