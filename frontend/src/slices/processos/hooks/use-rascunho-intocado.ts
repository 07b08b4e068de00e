import { useEffect, useRef } from 'react';
import type { Abertura } from './use-abertura';

/**
 * Opened and left as it was: the draft that held the address says nothing that the start card cannot say again, and is
 * thrown away.
 */
export function useRascunhoIntocado(
  { retomado, rascunho }: Pick<Abertura, 'retomado' | 'rascunho'>,
  tocado: () => boolean,
  descartar: () => Promise<void>,
): void {
  const deixar = useRef({ tocado, descartar });
  deixar.current = { tocado, descartar };
  useEffect(() => {
    clearTimeout(saida.timer);
    return () => {
      if (retomado || !rascunho || deixar.current.tocado()) return;
      saida.timer = setTimeout(() => void deixar.current.descartar(), 50);
    };
  }, [retomado, rascunho]);
}

/** React mounts twice while developing; only a real farewell may throw the draft away. */
const saida: { timer: ReturnType<typeof setTimeout> | undefined } = { timer: undefined };
