import { useEffect, useState } from 'react';

/** After `#`: no server sees it, and a reload does not turn a guest into a medico. */
export function enderecoDoCadastro(convite: string): string {
  return `/cadastro#convite=${encodeURIComponent(convite)}`;
}

/** The invitation that the sign-up answers. Known only in the browser. */
export function useConvite(): string | undefined {
  const [convite, setConvite] = useState<string>();
  useEffect(() => {
    setConvite(new URLSearchParams(window.location.hash.slice(1)).get('convite') ?? undefined);
  }, []);
  return convite;
}
