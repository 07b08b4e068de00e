import { useCallback, useEffect, useRef } from 'react';

const CANAL = 'autocusto-sessao';

/** What the tabs of one browser tell each other. */
export type Recado = 'entrou' | 'saiu' | 'bloqueou' | 'desbloqueou' | 'em_uso';

interface Mensagem {
  recado: Recado;
  /** The account it speaks of; never anything else of a person. */
  usuarioId: string;
}

type Avisar = (recado: Recado, usuarioId?: string) => void;

/**
 * Sends to the other tabs; hears from those of the same account. Only `entrou` is for the others: one browser keeps one
 * session, and theirs has just been replaced.
 */
export function useCanalDaSessao(usuarioId: string | undefined, onRecado: (recado: Recado) => void): Avisar {
  const canal = useRef<BroadcastChannel>(undefined);
  const aqui = useRef({ usuarioId, onRecado });
  aqui.current = { usuarioId, onRecado };

  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel(CANAL);
    channel.onmessage = ({ data }: MessageEvent<Mensagem>) => {
      const { usuarioId: daqui, onRecado: ouvir } = aqui.current;
      const deOutra = data.usuarioId !== daqui;
      if (daqui !== undefined && deOutra === (data.recado === 'entrou')) ouvir(data.recado);
    };
    canal.current = channel;
    return () => channel.close();
  }, []);

  return useCallback((recado, de = aqui.current.usuarioId) => {
    if (de !== undefined) canal.current?.postMessage({ recado, usuarioId: de } satisfies Mensagem);
  }, []);
}
