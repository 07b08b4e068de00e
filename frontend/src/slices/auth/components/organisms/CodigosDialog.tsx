'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Copy, Download, Printer } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { Checkbox } from '@/shared/components/atoms/Checkbox';
import { Alert } from '@/shared/components/molecules/Alert';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { useUsuario } from '@/shared/contexts/AuthContext';
import { toast } from '@/shared/hooks/use-toasts';
import { baixarTexto, copiar, imprimirSo } from '../../utils/saidas';

/** Shown once: it closes only when the person says that they are kept. */
export function CodigosDialog({ codigos, onGuardados }: { codigos: string[] | undefined; onGuardados: () => void }) {
  return (
    <Dialog
      open={codigos !== undefined}
      onOpenChange={() => undefined}
      dismissible={false}
      title="Guarde os códigos de recuperação"
      description="Cada um entra uma vez no lugar do aplicativo, se você ficar sem o telefone. Não serão mostrados de novo."
      data-testid="auth-codigos-dialogo"
    >
      {codigos && <Codigos codigos={codigos} onGuardados={onGuardados} />}
    </Dialog>
  );
}

function Codigos({ codigos, onGuardados }: { codigos: string[]; onGuardados: () => void }) {
  const usuario = useUsuario();
  const [guardei, setGuardei] = useState(false);
  const [faltou, setFaltou] = useState(false);
  const texto = `Códigos de recuperação do AutoCusto\nCada um serve uma vez.\n\n${codigos.join('\n')}\n`;

  const onCopiar = async () => {
    if (await copiar(codigos.join('\n'))) toast.success('Códigos copiados.');
    else toast.error('O navegador não deixou copiar. Selecione os códigos na tela e copie.');
  };

  return (
    <div className="space-y-4">
      <ol
        className="grid grid-cols-2 gap-x-4 gap-y-1.5 rounded border border-line bg-bg px-4 py-3 font-mono text-control"
        aria-label="Códigos de recuperação"
        data-testid="auth-codigos-lista"
      >
        {codigos.map((codigo) => (
          <li key={codigo} className="break-all select-all">
            {codigo}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          icon={<Copy aria-hidden className="size-4" />}
          onClick={() => void onCopiar()}
          data-testid="auth-codigos-copiar"
        >
          Copiar
        </Button>
        <Button
          size="sm"
          icon={<Download aria-hidden className="size-4" />}
          onClick={() => baixarTexto('autocusto-codigos-de-recuperacao.txt', texto)}
          data-testid="auth-codigos-baixar"
        >
          Baixar
        </Button>
        <Button
          size="sm"
          icon={<Printer aria-hidden className="size-4" />}
          onClick={imprimirSo}
          data-testid="auth-codigos-imprimir"
        >
          Imprimir
        </Button>
      </div>
      {faltou && !guardei && <Alert tone="warning">Copie, baixe ou imprima os códigos, e marque que os guardou.</Alert>}
      <Checkbox
        label="Guardei os códigos em um lugar seguro, longe deste computador."
        checked={guardei}
        onChange={(event) => setGuardei(event.target.checked)}
        data-testid="auth-codigos-guardei"
      />
      <Button
        variant="primary"
        className="w-full"
        onClick={() => (guardei ? onGuardados() : setFaltou(true))}
        data-testid="auth-codigos-concluir"
      >
        Concluir
      </Button>
      <Papel titulo="Códigos de recuperação do AutoCusto" conta={usuario?.email} codigos={codigos} />
    </div>
  );
}

/** What goes to the printer in place of the page. */
function Papel({ titulo, conta, codigos }: { titulo: string; conta: string | undefined; codigos: string[] }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return createPortal(
    <div data-impressao aria-hidden className="hidden">
      <h1>{titulo}</h1>
      <p>{conta}. Cada código serve uma vez.</p>
      <ol>
        {codigos.map((codigo) => (
          <li key={codigo}>{codigo}</li>
        ))}
      </ol>
    </div>,
    document.body,
  );
}
