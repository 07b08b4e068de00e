import { useCallback, useEffect, useRef } from 'react';

const CANAL = 'autocusto-sessao';

/** What the tabs of one browser tell each other. Never anything of a person. */
export type Recado = 'saiu' | 'bloqueou' | 'desbloqueou' | 'em_uso';

/** Sends to the other tabs; hears from them. */
export function useCanalDaSessao(onRecado: (recado: Recado) => void): (recado: Recado) => void {
  const canal = useRef<BroadcastChannel>(undefined);
  const listener = useRef(onRecado);
  listener.current = onRecado;

  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(CANAL);
    channel.onmessage = ({ data }: MessageEvent<Recado>) => listener.current(data);
    canal.current = channel;
    return () => channel.close();
  }, []);

  return useCallback((recado) => canal.current?.postMessage(recado), []);
}
