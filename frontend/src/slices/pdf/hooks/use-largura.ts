import { useEffect, useState, type RefObject } from 'react';

/** CSS pixels inside the element; 0 until it is known. */
export function useLargura(alvo: RefObject<HTMLElement | null>): number {
  const [largura, setLargura] = useState(0);

  useEffect(() => {
    const element = alvo.current;
    if (!element) return;
    setLargura(element.clientWidth);
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => entry && setLargura(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [alvo]);

  return largura;
}
