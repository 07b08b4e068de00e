import { useCallback, useEffect, useState } from 'react';

export interface ConferenciaDaData {
  erros: readonly string[];
  /** Not in the way, but to be read; `deNovo` is what editing first would mend, and is read before printing. */
  avisos: readonly {
    readonly mensagem: string;
    readonly deNovo: boolean;
    readonly severidade?: 'aviso' | 'informacao' | undefined;
  }[];
  /** The cycle ended before the date: what is issued is its renewal. */
  cicloEncerradoEm: string | undefined;
}

export type Conferir = (processoId: string, data: string, signal: AbortSignal) => Promise<ConferenciaDaData>;

const PAUSA_MS = 250;
const NADA: ConferenciaDaData = { erros: [], avisos: [], cicloEncerradoEm: undefined };

/**
 * Asks beforehand, once typing stands still, what the date would meet. Without an answer nothing is known and nothing is
 * in the way: the issue itself checks again.
 */
export function useConferenciaDaData(conferir: Conferir, processoId: string, data: string | undefined) {
  const [vista, setVista] = useState<ConferenciaDaData & { data: string; respondida: boolean }>();

  const perguntar = useCallback(
    async (dia: string, signal: AbortSignal): Promise<ConferenciaDaData> => {
      const resposta = await conferir(processoId, dia, signal).catch(() => undefined);
      if (!signal.aborted) setVista({ ...(resposta ?? NADA), data: dia, respondida: resposta !== undefined });
      return resposta ?? NADA;
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
    /** Nothing is said to be in order before there is an answer. */
    estado:
      daData === undefined
        ? ('conferindo' as const)
        : daData.respondida
          ? ('conferida' as const)
          : ('sem_resposta' as const),
    /** Whether the person may go on: nothing is wrong, and what is to be read was on the screen already. */
    async liberada(dia: string): Promise<boolean> {
      if (daData) return daData.erros.length === 0;
      const { erros, avisos } = await perguntar(dia, new AbortController().signal);
      return erros.length === 0 && !avisos.some(({ deNovo }) => deNovo);
    },
  };
}
