import { useCallback, useEffect, useState } from 'react';

export interface ConferenciaDaData {
  erros: readonly string[];
  /** Not in the way, but to be read before printing. */
  avisos: readonly string[];
}

export type Conferir = (processoId: string, data: string, signal: AbortSignal) => Promise<ConferenciaDaData>;

const PAUSA_MS = 250;
const NADA: ConferenciaDaData = { erros: [], avisos: [] };

/**
 * Asks beforehand, once typing stands still, what the date would meet. Without an answer nothing is known and nothing is
 * in the way: the issue itself checks again.
 */
export function useConferenciaDaData(conferir: Conferir, processoId: string, data: string | undefined) {
  const [vista, setVista] = useState<ConferenciaDaData & { data: string }>();

  const perguntar = useCallback(
    async (dia: string, signal: AbortSignal): Promise<ConferenciaDaData> => {
      const resposta = await conferir(processoId, dia, signal).catch(() => NADA);
      if (!signal.aborted) setVista({ ...resposta, data: dia });
      return resposta;
    },
    [conferir, processoId],
  );

  useEffect(() => {
    if (!data) return;
    const controller = new AbortController();
    const timer = setTimeout(() => void perguntar(data, controller.signal), PAUSA_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [data, perguntar]);

  const daData = vista !== undefined && vista.data === data ? vista : undefined;
  return {
    ...(daData ?? NADA),
    /** Whether the person may go on: nothing is wrong, and what is to be read was on the screen already. */
    async liberada(dia: string): Promise<boolean> {
      if (daData) return daData.erros.length === 0;
      const { erros, avisos } = await perguntar(dia, new AbortController().signal);
      return erros.length === 0 && avisos.length === 0;
    },
  };
}
