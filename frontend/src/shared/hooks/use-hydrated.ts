import { useSyncExternalStore } from 'react';

const subscribe = () => () => undefined;

/** False in the exported page and in the first paint, true from then on: for what only the browser knows. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
