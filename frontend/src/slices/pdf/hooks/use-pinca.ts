import { useEffect, useRef, type RefObject } from 'react';

/** Two fingers, or Ctrl + wheel, change the zoom; one finger still scrolls. */
export function usePinca(alvo: RefObject<HTMLElement | null>, onFator: (fator: number) => void): void {
  const atual = useRef(onFator);
  atual.current = onFator;

  useEffect(() => {
    const element = alvo.current;
    if (!element) return;
    let distancia: number | undefined;

    const entre = ([a, b]: TouchList | Touch[]) =>
      a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : undefined;
    const onTouchStart = (event: TouchEvent) => {
      distancia = event.touches.length === 2 ? entre(event.touches) : undefined;
    };
    const onTouchMove = (event: TouchEvent) => {
      if (event.touches.length !== 2 || distancia === undefined) return;
      event.preventDefault();
      const agora = entre(event.touches) ?? distancia;
      if (Math.abs(agora - distancia) < 2) return;
      atual.current(agora / distancia);
      distancia = agora;
    };
    const onTouchEnd = () => {
      distancia = undefined;
    };
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      atual.current(Math.exp(-event.deltaY / 300));
    };

    element.addEventListener('touchstart', onTouchStart, { passive: true });
    element.addEventListener('touchmove', onTouchMove, { passive: false });
    element.addEventListener('touchend', onTouchEnd);
    element.addEventListener('touchcancel', onTouchEnd);
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('touchstart', onTouchStart);
      element.removeEventListener('touchmove', onTouchMove);
      element.removeEventListener('touchend', onTouchEnd);
      element.removeEventListener('touchcancel', onTouchEnd);
      element.removeEventListener('wheel', onWheel);
    };
  }, [alvo]);
}
