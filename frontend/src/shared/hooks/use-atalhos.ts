import { useEffect, useRef } from 'react';

/** `Control` stands for the command key of each system. */
export function useAtalhos(atalhos: Record<string, () => void>): void {
  const atuais = useRef(atalhos);
  atuais.current = atalhos;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      const acao = atuais.current[`Control+${event.key}`];
      if (!acao) return;
      event.preventDefault();
      acao();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
