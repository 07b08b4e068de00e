'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '@/shared/components/atoms/Button';
import { Alert } from '@/shared/components/molecules/Alert';
import { Dialog } from '@/shared/components/organisms/Dialog';
import { ApiProblem } from '@/shared/services/api-problem';

interface ConfirmarDialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  description: ReactNode;
  /** What the button does, in its own words. */
  acao: string;
  onConfirmar: () => Promise<void>;
  'data-testid': string;
}

/** For what has no way back. It closes when it is done, and says here why when it is not. */
export function ConfirmarDialog({
  open,
  onClose,
  title,
  description,
  acao,
  onConfirmar,
  ...rest
}: ConfirmarDialogProps) {
  const [enviando, setEnviando] = useState(false);
  const [erro, setErro] = useState<string>();
  const testId = rest['data-testid'];

  const fechar = () => {
    setErro(undefined);
    onClose();
  };
  const confirmar = async () => {
    setEnviando(true);
    setErro(undefined);
    try {
      await onConfirmar();
      fechar();
    } catch (error) {
      setErro(ApiProblem.from(error).sentence);
    } finally {
      setEnviando(false);
    }
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && fechar()}
      title={title}
      description={description}
      data-testid={testId}
      footer={
        <>
          <Button onClick={fechar} data-testid={`${testId}-cancelar`}>
            Cancelar
          </Button>
          <Button
            variant="danger"
            loading={enviando}
            onClick={() => void confirmar()}
            data-testid={`${testId}-confirmar`}
          >
            {acao}
          </Button>
        </>
      }
    >
      {erro && <Alert tone="error">{erro}</Alert>}
    </Dialog>
  );
}
