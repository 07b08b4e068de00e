import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** Whether what was typed is kept by now. */
type Guardar = () => Promise<boolean>;

/** What is being left: a screen, or a dialog over it. */
type Lugar = 'tela' | 'dialogo';

interface Saida {
  /** Asked while somebody is leaving with something typed that nothing keeps. */
  pergunta: { lugar: Lugar; responder: (sair: boolean) => void } | undefined;
}

export const useSaida = create<Saida>(() => ({ pergunta: undefined }));

const digitados = new Set<Guardar>();

/** Whether a screen holds something typed that is not kept yet. */
export const haDigitado = () => digitados.size > 0;

/** Before any way out of a screen: keeps what can be kept, and asks about the rest. */
export async function podeSair(): Promise<boolean> {
  const guardado = await Promise.all([...digitados].map((guardar) => guardar()));
  return guardado.every(Boolean) || perguntar('tela');
}

/** Whether a dialog with something typed shall close all the same. */
export async function podeFechar(): Promise<boolean> {
  return perguntar('dialogo');
}

async function perguntar(lugar: Lugar): Promise<boolean> {
  useSaida.getState().pergunta?.responder(false);
  return new Promise((resolve) => {
    const responder = (sair: boolean) => {
      useSaida.setState({ pergunta: undefined });
      resolve(sair);
    };
    useSaida.setState({ pergunta: { lugar, responder } });
  });
}

/** Asks before what was typed here is left unkept: the browser for its tab, we for a link, "Voltar" and "Sair". */
export function useAvisoAoSair(dirty: boolean, guardar?: Guardar): void {
  const atual = useRef(guardar);
  atual.current = guardar;
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    const guardarAgora = async () => (await atual.current?.()) ?? false;
    window.addEventListener('beforeunload', ask);
    digitados.add(guardarAgora);
    return () => {
      window.removeEventListener('beforeunload', ask);
      digitados.delete(guardarAgora);
    };
  }, [dirty]);
}

/** Stands between the browser's "Voltar" and a screen with something typed that nothing keeps yet. */
function guardarOVoltar(): void {
  let ignorar = 0;
  let indo = false;
  const voltou = (event: PopStateEvent) => {
    if (ignorar > 0) {
      ignorar -= 1;
      event.stopImmediatePropagation();
      return;
    }
    if (indo || !haDigitado()) {
      indo = false;
      return;
    }
    // The address is back already, and the screen is not: the address returns until somebody has answered.
    event.stopImmediatePropagation();
    ignorar += 1;
    window.history.forward();
    void podeSair().then((sair) => sair && window.setTimeout(irEmbora, 0));
  };
  const irEmbora = () => {
    indo = true;
    window.history.back();
  };
  window.addEventListener('popstate', voltou, true);
}

// Once, when this is read: the router's own listener, which takes the screen away with what was typed, comes after it.
if (typeof window !== 'undefined') guardarOVoltar();
