import { useCallback, useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FormularioValores } from '../utils/formulario';

/** Tells the work of the person, which is worth keeping, from what the form fills in by itself. */
export function useToques({ watch }: UseFormReturn<FormularioValores>, mudou: () => void) {
  const houve = useRef(false);
  const calado = useRef(false);
  useEffect(() => {
    const { unsubscribe } = watch(() => {
      if (calado.current) return;
      houve.current = true;
      mudou();
    });
    return unsubscribe;
  }, [watch, mudou]);
  const semContar = useCallback((mudanca: () => void) => {
    calado.current = true;
    mudanca();
    calado.current = false;
  }, []);
  return { houve: () => houve.current, marcar: () => void (houve.current = true), semContar };
}
