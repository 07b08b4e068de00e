import { useEffect, useState } from 'react';
import { SECOES, type Secao } from '../utils/completude';

export function idDaSecao(secao: Secao): string {
  return `secao-${secao}`;
}

/** The section that is being read, and the way to another. */
export function useSecaoAVista(): [Secao, (secao: Secao) => void] {
  const [atual, setAtual] = useState<Secao>('paciente');

  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        const visivel = entries.find(({ isIntersecting }) => isIntersecting);
        const secao = SECOES.find(({ id }) => idDaSecao(id) === visivel?.target.id);
        if (secao) setAtual(secao.id);
      },
      { rootMargin: '-25% 0px -65% 0px' },
    );
    for (const { id } of SECOES) {
      const element = document.getElementById(idDaSecao(id));
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, []);

  const ir = (secao: Secao) => {
    setAtual(secao);
    const titulo = document.getElementById(`${idDaSecao(secao)}-titulo`);
    document.getElementById(idDaSecao(secao))?.scrollIntoView?.({ block: 'start' });
    titulo?.focus({ preventScroll: true });
  };
  return [atual, ir];
}
