'use client';

import { useEffect, useRef, useState } from 'react';
import type { RenderTask } from '../../services/pdfjs';
import type { Pagina } from '../../hooks/use-documento-pdf';
import { escalaDoBitmap } from '../../utils/zoom';

interface FolhaDoPdfProps {
  pagina: Pagina;
  /** CSS pixels. */
  largura: number;
  /** Near the screen: drawn. Far from it: only its place is kept. */
  perto: boolean;
  descricao: string;
}

/** One page. Its size follows the zoom at once; its bitmap is drawn again when the zoom rests. */
export function FolhaDoPdf({ pagina, largura, perto, descricao }: FolhaDoPdfProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const [desenhada, setDesenhada] = useState(false);
  const altura = (largura * pagina.altura) / pagina.largura;

  useEffect(() => {
    const canvas = canvasRef.current;
    if (!perto || !canvas) return;
    let tarefa: RenderTask | undefined;
    const desenhar = () => {
      const scale = escalaDoBitmap(largura, pagina.largura, window.devicePixelRatio || 1);
      const viewport = pagina.proxy.getViewport({ scale });
      // Drawn aside and put in place whole: a page does not blink while it is sharpened.
      const aside = document.createElement('canvas');
      aside.width = Math.floor(viewport.width);
      aside.height = Math.floor(viewport.height);
      tarefa = pagina.proxy.render({ canvas: aside, viewport });
      tarefa.promise.then(
        () => {
          canvas.width = aside.width;
          canvas.height = aside.height;
          canvas.getContext('2d')?.drawImage(aside, 0, 0);
          setDesenhada(true);
        },
        () => undefined, // cancelled by the next zoom
      );
    };
    const timer = setTimeout(desenhar, canvas.width > 1 ? 120 : 0);
    return () => {
      clearTimeout(timer);
      tarefa?.cancel();
    };
  }, [pagina, largura, perto]);

  // Memory of a phone: a page far away gives its bitmap back.
  useEffect(() => {
    const canvas = canvasRef.current;
    if (perto || !canvas) return;
    canvas.width = 1;
    canvas.height = 1;
    setDesenhada(false);
  }, [perto]);

  return (
    <div
      className="relative bg-[#ffffff] shadow-pop"
      style={{ width: largura, height: altura }}
      data-desenhada={desenhada}
      data-testid={`pdf-visualizador-folha-${pagina.numero}`}
    >
      <canvas ref={canvasRef} role="img" aria-label={descricao} className="block size-full" />
      {!desenhada && (
        <span aria-hidden className="absolute inset-0 animate-pulse bg-[#eef2f4]" data-testid="pdf-folha-esperando" />
      )}
    </div>
  );
}
