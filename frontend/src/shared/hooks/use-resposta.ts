import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '@/shared/services/api-problem';

/** What is known of the question as it is now. Of an answer to any other question nothing is ever seen. */
export type Resposta<T> =
  | { estado: 'nada' }
  | { estado: 'esperando' }
  | { estado: 'pronta'; valor: T }
  | { estado: 'falhou'; problema: ApiProblem; tentar: () => void };

const NADA = { estado: 'nada' } as const;
const ESPERANDO = { estado: 'esperando' } as const;

/**
 * Asks once the question stands still for `pausaMs`; `undefined` asks nothing. The question is all that `perguntar`
 * may use, and the answer is kept with it: one that arrives after the question changed is of no use to anybody.
 */
export function useResposta<P, T>(
  pergunta: P | undefined,
  perguntar: (pergunta: P, signal: AbortSignal) => Promise<T>,
  pausaMs: number,
): Resposta<T> {
  const chave = pergunta === undefined ? undefined : JSON.stringify(pergunta);
  const [vista, setVista] = useState<{ de: string; resposta: Resposta<T> }>();
  const [tentativa, setTentativa] = useState(0);
  const como = useRef(perguntar);
  como.current = perguntar;

  useEffect(() => {
    if (chave === undefined) return;
    const { signal, abort } = cancelavel();
    const guardar = (resposta: Resposta<T>) => !signal.aborted && setVista({ de: chave, resposta });
    const tentar = () => {
      setVista(undefined);
      setTentativa((n) => n + 1);
    };
    const timer = setTimeout(() => {
      como.current(JSON.parse(chave) as P, signal).then(
        (valor) => guardar({ estado: 'pronta', valor }),
        (error: unknown) => guardar({ estado: 'falhou', problema: ApiProblem.from(error), tentar }),
      );
    }, pausaMs);
    return () => {
      clearTimeout(timer);
      abort();
    };
  }, [chave, pausaMs, tentativa]);

  if (chave === undefined) return NADA;
  return vista?.de === chave ? vista.resposta : ESPERANDO;
}

function cancelavel() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
