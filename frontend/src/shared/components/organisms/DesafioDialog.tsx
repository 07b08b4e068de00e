'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Alert } from '@/shared/components/molecules/Alert';
import { sessaoService, type Desafio } from '@/shared/services/sessao-service';
import { Dialog } from './Dialog';

interface Widget {
  render: (onde: HTMLElement, opcoes: { sitekey: string; callback: (resposta: string) => void }) => unknown;
  ready?: (pronto: () => void) => void;
}

const SCRIPTS: Record<Desafio['tipo'], { src: string; global: 'turnstile' | 'grecaptcha' }> = {
  turnstile: { src: 'https://challenges.cloudflare.com/turnstile/v0/api.js?render=explicit', global: 'turnstile' },
  recaptcha: { src: 'https://www.google.com/recaptcha/api.js?render=explicit', global: 'grecaptcha' },
};

/** Over whatever was being sent: solved, it is sent again. Nothing of the third party loads before it is asked for. */
export function DesafioDialog() {
  const [desafio, setDesafio] = useState(sessaoService.desafio);
  useEffect(() => sessaoService.onDesafio(() => setDesafio(sessaoService.desafio())), []);

  // The same function at every render: another one would draw another widget.
  const responder = useCallback((resposta: string) => {
    setDesafio(undefined);
    sessaoService.responderDesafio(resposta);
  }, []);
  const desistir = () => {
    setDesafio(undefined);
    sessaoService.desistirDoDesafio();
  };

  return (
    <Dialog
      open={desafio !== undefined}
      onOpenChange={(open) => !open && desistir()}
      title="Mostre que é uma pessoa"
      description="Houve várias tentativas deste endereço. O que você digitou continua aqui."
      data-testid="shared-desafio-dialogo"
    >
      {desafio && <Quadro desafio={desafio} onResposta={responder} />}
    </Dialog>
  );
}

function Quadro({ desafio, onResposta }: { desafio: Desafio; onResposta: (resposta: string) => void }) {
  const onde = useRef<HTMLDivElement>(null);
  const [falhou, setFalhou] = useState(false);
  const { tipo, chavePublica } = desafio;

  useEffect(() => {
    const { src, global } = SCRIPTS[tipo];
    const mostrar = () => {
      const widget = (window as unknown as Record<string, Widget | undefined>)[global];
      const render = () =>
        onde.current && widget?.render(onde.current, { sitekey: chavePublica, callback: onResposta });
      if (widget?.ready) widget.ready(render);
      else render();
    };
    const script = document.createElement('script');
    script.src = src;
    script.async = true;
    script.onload = mostrar;
    script.onerror = () => setFalhou(true);
    document.head.append(script);
    return () => script.remove();
  }, [tipo, chavePublica, onResposta]);

  if (falhou) return <Alert tone="error">O desafio não pôde ser carregado. Verifique a conexão e tente de novo.</Alert>;
  return <div ref={onde} className="min-h-20" data-testid="shared-desafio-quadro" />;
}
