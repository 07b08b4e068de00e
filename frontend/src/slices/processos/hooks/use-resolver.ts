import { useRef, useState } from 'react';
import { set, type FieldErrors, type Resolver } from 'react-hook-form';
import { pendencias, type Referencia } from '../utils/completude';
import type { FormularioValores } from '../utils/formulario';

/** What is asked of the form: to be kept, or to become paper too. */
export type Modo = 'salvar' | 'emitir';

/** What keeps the form from being sent, each at its field: less for saving than for issuing. */
export function useResolver() {
  const modo = useRef<Modo>('salvar');
  const referencia = useRef<Referencia>(undefined);
  const [resolver] = useState(() => (valores: FormularioValores): ReturnType<Resolver<FormularioValores>> => {
    const faltas = referencia.current ? pendencias(valores, referencia.current) : [];
    const impedem = faltas.filter(({ impede }) => impede === 'salvar' || modo.current === 'emitir');
    if (impedem.length === 0) return { values: valores, errors: {} };
    const errors: FieldErrors<FormularioValores> = {};
    for (const { field, message } of impedem) set(errors, field, { type: 'falta', message });
    return { values: {}, errors };
  });
  return {
    resolver,
    /** What the catalogue says now: no reason to draw anything. */
    conferirCom: (nova: Referencia) => void (referencia.current = nova),
    pedido: () => modo.current,
    pedir: (qual: Modo) => void (modo.current = qual),
  };
}
