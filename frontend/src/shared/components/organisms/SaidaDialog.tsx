'use client';

import { useEffect } from 'react';
import { useRouter } from 'next/navigation';
import { Button } from '../atoms/Button';
import { Dialog } from './Dialog';
import { haDigitado, podeSair, useSaida } from '@/shared/hooks/use-aviso-ao-sair';

const TEXTOS = {
  tela: {
    title: 'Sair sem salvar?',
    description: 'O que você digitou nesta tela ainda não foi salvo e se perde se você sair agora.',
    sair: 'Sair e perder o que digitei',
    ficar: 'Ficar nesta tela',
  },
  dialogo: {
    title: 'Fechar sem salvar?',
    description: 'O que você digitou aqui ainda não foi salvo e se perde se você fechar agora.',
    sair: 'Fechar e perder o que digitei',
    ficar: 'Continuar aqui',
  },
} as const;

/** Asks what a link, the browser's "Voltar" or a dialog's end would lose; stands between a link and such a screen itself. */
export function SaidaDialog() {
  const pergunta = useSaida((estado) => estado.pergunta);
  const textos = TEXTOS[pergunta?.lugar ?? 'tela'];
  const router = useRouter();

  useEffect(() => {
    const clique = (event: MouseEvent) => {
      const destino = haDigitado() ? destinoDoClique(event) : undefined;
      if (destino === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      void podeSair().then((sair) => sair && router.push(destino));
    };
    document.addEventListener('click', clique, true);
    return () => document.removeEventListener('click', clique, true);
  }, [router]);

  return (
    <Dialog
      open={pergunta !== undefined}
      onOpenChange={(open) => !open && pergunta?.responder(false)}
      title={textos.title}
      description={textos.description}
      data-testid="shared-saida"
      footer={
        <>
          <Button variant="danger" onClick={() => pergunta?.responder(true)} data-testid="shared-saida-sair">
            {textos.sair}
          </Button>
          <Button variant="primary" onClick={() => pergunta?.responder(false)} data-testid="shared-saida-ficar">
            {textos.ficar}
          </Button>
        </>
      }
    />
  );
}

/** Where a click would take this tab within the product; another tab or another site is not a way out of the screen. */
function destinoDoClique(event: MouseEvent): string | undefined {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  if (link.target === '_blank' || link.hasAttribute('download') || link.origin !== window.location.origin) {
    return undefined;
  }
  const { pathname, search, hash } = link;
  const mesmaTela = pathname === window.location.pathname && search === window.location.search;
  return mesmaTela ? undefined : `${pathname}${search}${hash}`;
}
