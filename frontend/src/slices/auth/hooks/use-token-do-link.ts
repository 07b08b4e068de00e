import { useEffect, useState } from 'react';
import { usePathname } from 'next/navigation';
import { useAuth } from '@/shared/contexts/AuthContext';
import { useHydrated } from '@/shared/hooks/use-hydrated';

/** Survives the remount that follows the start of the session; gone with the tab. */
const lidos = new Map<string, string>();

/**
 * The `token` of the link in the mail, after `#`, where no server sees it. It leaves the address bar at once: neither
 * the history nor a screenshot keeps it. `undefined`: not known yet; `null`: the link has none.
 */
export function useTokenDoLink(): string | null | undefined {
  const hydrated = useHydrated();
  // The page is drawn anew when it turns out who is signed in: what was typed before that would be gone.
  const { isLoading } = useAuth();
  // Of the page that is coming: back from the login, the address bar still has the login's.
  const pathname = usePathname() ?? '';
  const [token] = useState(() => (typeof window === 'undefined' ? undefined : readToken(pathname)));

  useEffect(() => {
    if (/[#&]token=/.test(window.location.hash)) {
      window.history.replaceState(window.history.state, '', window.location.pathname);
    }
  }, []);

  return hydrated && !isLoading ? token : undefined;
}

function readToken(pathname: string): string | null {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (token) lidos.set(pathname, token);
  return token ?? lidos.get(pathname) ?? null;
}
