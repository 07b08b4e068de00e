import { useEffect } from 'react';

/** The browser asks before a tab with unsaved work is closed or reloaded. */
export function useAvisoAoSair(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
}
