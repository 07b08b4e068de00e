import { useEffect, useRef } from 'react';
import { primeiroTabulavel, trazTeclado } from '@/shared/utils/foco';

/**
 * A screen that opens without a focus of its own starts at its content, or at its form when that is all there is to it:
 * not at the navigation, a dozen tabs before anything there is to do.
 */
export function useFocoInicial(onde: 'conteudo' | 'formulario') {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body || !main.current) return;
    const form = onde === 'formulario' && main.current.querySelector('form');
    const campo = form && primeiroTabulavel(form);
    (campo && !trazTeclado(campo) ? campo : main.current).focus({ preventScroll: true });
  }, [onde]);
  return main;
}
