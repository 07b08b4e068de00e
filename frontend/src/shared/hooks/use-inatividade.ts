import { useEffect, useRef } from 'react';
import { useCanalDaSessao } from './use-canal-da-sessao';

const SINAIS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'focus'] as const;
const CONFERIR_MS = 5_000;
const AVISAR_MS = 20_000;

/**
 * Calls back once nobody has touched any tab of the account for `ms`. The clock decides, not a timer: a laptop that slept through
 * its timers is seen at the first sign of life, before that sign counts as use.
 */
export function useInatividade(
  usuarioId: string | undefined,
  active: boolean,
  ms: number,
  onInativo: () => void,
): void {
  const last = useRef(0);
  const callback = useRef(onInativo);
  callback.current = onInativo;
  const avisar = useCanalDaSessao(usuarioId, (recado) => {
    if (recado === 'em_uso') last.current = Date.now();
  });

  useEffect(() => {
    if (!active) return;
    last.current = Date.now();
    let told = last.current;
    const conferir = () => {
      const idle = Date.now() - last.current >= ms;
      if (idle) callback.current();
      return idle;
    };
    const usar = () => {
      if (conferir()) return;
      last.current = Date.now();
      if (last.current - told < AVISAR_MS) return;
      told = last.current;
      avisar('em_uso');
    };

    const timer = setInterval(conferir, CONFERIR_MS);
    document.addEventListener('visibilitychange', conferir);
    for (const sinal of SINAIS) window.addEventListener(sinal, usar, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', conferir);
      for (const sinal of SINAIS) window.removeEventListener(sinal, usar, { capture: true });
    };
  }, [active, ms, avisar]);
}
