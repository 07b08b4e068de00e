'use client';

import { useEffect, useState } from 'react';
import { CircleAlert, Check, LoaderCircle } from 'lucide-react';
import type { EstadoDoAutosave } from '../../utils/autosave';
import { haQuanto } from '../../utils/tempo';

/** Where what was typed is now. Changes of state are announced; the passing seconds are not. */
export function SalvoHa({ estado }: { estado: EstadoDoAutosave }) {
  return (
    <span
      role="status"
      className="inline-flex min-h-5 items-center gap-1.5 text-sm text-ink-3"
      data-testid="processos-form-salvo"
    >
      {estado.tipo === 'salvo' && (
        <>
          <Check aria-hidden className="size-3.5 text-brand" />
          <Relogio desde={estado.em} />
        </>
      )}
      {(estado.tipo === 'pendente' || estado.tipo === 'salvando') && (
        <>
          <LoaderCircle aria-hidden className="size-3.5 animate-spin" />
          Salvando…
        </>
      )}
      {(estado.tipo === 'erro' || estado.tipo === 'conflito') && (
        <span className="inline-flex items-center gap-1.5 font-medium text-amber">
          <CircleAlert aria-hidden className="size-3.5" />
          {estado.tipo === 'erro' ? 'Ainda não salvo, tentando de novo' : 'Não salvo'}
        </span>
      )}
    </span>
  );
}

function Relogio({ desde }: { desde: Date }) {
  const [, setBatida] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setBatida((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <span className="sr-only">Rascunho salvo</span>
      <span aria-hidden>Salvo {haQuanto(desde)}</span>
    </>
  );
}
