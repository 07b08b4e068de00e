'use client';

import { useEffect, useState } from 'react';
import { Button } from '../atoms/Button';
import { Dialog } from './Dialog';
import { ProvaDeIdentidade } from './ProvaDeIdentidade';
import { sessaoService } from '@/shared/services/sessao-service';

/** Asked by the server before what cannot be taken back: the call waits here, and goes on by itself. */
export function ReautenticacaoDialog() {
  const [open, setOpen] = useState(false);
  useEffect(() => sessaoService.onReautenticar(() => setOpen(true)), []);

  const desistir = () => {
    setOpen(false);
    sessaoService.desistirDeReautenticar();
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && desistir()}
      title="Confirme que é você"
      description="Esta ação mexe na segurança da conta ou em dados de pacientes. O que você digitou continua na tela."
      data-testid="shared-reautenticacao-dialogo"
    >
      <ProvaDeIdentidade
        onProvar={async (senha, codigo) => {
          await sessaoService.reautenticar(senha, codigo);
          setOpen(false);
        }}
        acao="Confirmar"
        data-testid="shared-reautenticacao-confirmar"
      >
        <Button variant="ghost" onClick={desistir} data-testid="shared-reautenticacao-cancelar">
          Cancelar
        </Button>
      </ProvaDeIdentidade>
    </Dialog>
  );
}
