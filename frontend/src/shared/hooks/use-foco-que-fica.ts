import { useEffect } from 'react';
import { lugarDe, voltarAo, type Lugar } from '@/shared/utils/foco';

/**
 * What has the focus may disappear: a row that is deleted, a button whose work is done. The browser then gives the
 * focus to the whole page, and the next Tab starts over; here it stays where it was.
 */
export function useFocoQueFica(): void {
  useEffect(() => {
    let lugar: Lugar | undefined;
    const lembrar = ({ target }: FocusEvent) => {
      lugar = lugarDe(target as Element);
    };
    const observer = new MutationObserver(() => {
      if (!lugar || lugar.element.isConnected || document.activeElement !== document.body) return;
      const perdido = lugar;
      lugar = undefined;
      voltarAo(perdido);
    });
    document.addEventListener('focusin', lembrar);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', lembrar);
      observer.disconnect();
    };
  }, []);
}
