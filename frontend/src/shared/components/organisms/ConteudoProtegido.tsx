'use client';

import { createContext, useContext, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

const HostContext = createContext<HTMLElement | undefined>(undefined);

/** Where a dialog of the page goes: with the page it leaves and comes back. */
export function useHostDoConteudo(): HTMLElement | undefined {
  return useContext(HostContext);
}

/**
 * The page, in an element of its own. While `oculto` that element is out of the document: nothing of it can be read,
 * focused or found, and it comes back with every key typed, for React goes on holding it.
 */
export function ConteudoProtegido({ oculto, children }: { oculto: boolean; children: ReactNode }) {
  const [host] = useState(() => document.createElement('div'));
  const slot = useRef<HTMLDivElement>(null);
  const [ligado, setLigado] = useState(false);

  useLayoutEffect(() => {
    if (oculto) return;
    slot.current?.append(host);
    // Only now: what is drawn outside the document cannot take the focus.
    setLigado(true);
    return guardarLugar(host);
  }, [oculto, host]);

  return (
    <HostContext value={host}>
      <div ref={slot} />
      {ligado && createPortal(children, host)}
    </HostContext>
  );
}

const lugares = new WeakMap<HTMLElement, { topo: number; foco: Element | null }>();

/** Puts the reader back where they were; answers how to leave. */
function guardarLugar(host: HTMLElement): () => void {
  const lugar = lugares.get(host);
  if (lugar) {
    document.documentElement.scrollTop = lugar.topo;
    // After the dialog that leaves has given the focus back to nobody.
    if (lugar.foco instanceof HTMLElement) setTimeout(() => (lugar.foco as HTMLElement).focus({ preventScroll: true }));
  }
  return () => {
    const foco = host.contains(document.activeElement) ? document.activeElement : null;
    lugares.set(host, { topo: window.scrollY, foco });
    host.remove();
  };
}
