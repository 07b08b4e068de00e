'use client';

import { useCallback, useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { ChevronDown, ChevronUp, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { Button } from '@/shared/components/atoms/Button';
import { EmptyState } from '@/shared/components/molecules/EmptyState';
import { useDocumentoPdf } from '../../hooks/use-documento-pdf';
import { useLargura } from '../../hooks/use-largura';
import { usePinca } from '../../hooks/use-pinca';
import { documentoDaPagina, type ItemDoIndice } from '../../utils/indice';
import { limitar, passo } from '../../utils/zoom';
import { FolhaDoPdf } from '../molecules/FolhaDoPdf';

export interface PdfViewerRef {
  irPara: (pagina: number) => void;
}

interface PdfViewerProps {
  /** `undefined` while they arrive. */
  bytes: ArrayBuffer | undefined;
  indice: readonly ItemDoIndice[];
  onPagina?: (pagina: number) => void;
  /** At the right of the toolbar: download, print. */
  acoes?: ReactNode;
  ref?: Ref<PdfViewerRef>;
}

const FOLGA_PX = 16;
const MARGEM_PX = 32;
const MARGEM_CELULAR_PX = 16;
/** A page as wide as the screen of a large monitor is not easier to read. */
const LARGURA_DE_LEITURA_PX = 900;

/** The pages one below the other, as wide as there is room; drawn by pdf.js on canvases. */
export function PdfViewer({ bytes, indice, onPagina, acoes, ref }: PdfViewerProps) {
  const estado = useDocumentoPdf(bytes);
  const areaRef = useRef<HTMLDivElement>(null);
  const area = useLargura(areaRef);
  const [zoom, setZoom] = useState(1);
  const [pagina, setPagina] = useState(1);
  const [pertas, setPertas] = useState<ReadonlySet<number>>(new Set([1, 2]));

  const paginas = estado.tipo === 'pronto' ? estado.paginas : [];
  const maisLarga = Math.max(1, ...paginas.map(({ largura }) => largura));
  const base = Math.min(area - (area < 640 ? MARGEM_CELULAR_PX : MARGEM_PX), LARGURA_DE_LEITURA_PX);

  const contarPaginas = useCallback(() => {
    const element = areaRef.current;
    if (!element) return;
    const topo = element.getBoundingClientRect().top;
    const meio = element.clientHeight * 0.35;
    const perto = new Set<number>();
    let atual = 1;
    for (const folha of element.querySelectorAll<HTMLElement>('[data-pagina]')) {
      const numero = Number(folha.dataset['pagina']);
      const { top, bottom } = folha.getBoundingClientRect();
      if (top - topo <= meio) atual = numero;
      if (bottom - topo > -element.clientHeight && top - topo < element.clientHeight * 2) perto.add(numero);
    }
    setPagina(atual);
    setPertas((antes) => (antes.size === perto.size && [...perto].every((n) => antes.has(n)) ? antes : perto));
  }, []);
  useEffect(contarPaginas, [contarPaginas, area, zoom, paginas.length]);
  useEffect(() => onPagina?.(pagina), [onPagina, pagina]);

  const irPara = useCallback((numero: number) => {
    const element = areaRef.current;
    const folha = element?.querySelector(`[data-pagina="${numero}"]`);
    if (!element || !folha) return;
    // Only this area moves: scrollIntoView would move the window around it too.
    const distancia = folha.getBoundingClientRect().top - element.getBoundingClientRect().top;
    element.scrollTo?.({ top: element.scrollTop + distancia - FOLGA_PX });
  }, []);
  useImperativeHandle(ref, () => ({ irPara }), [irPara]);
  usePinca(areaRef, (fator) => setZoom((antes) => limitar(antes * fator)));

  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div
        role="toolbar"
        aria-label="Páginas e zoom"
        className="flex flex-wrap items-center gap-x-1.5 gap-y-1.5 border-b border-line bg-surface px-2 py-1.5 sm:gap-x-3 sm:px-3"
      >
        <div className="flex items-center gap-0.5">
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Página anterior"
            aria-disabled={pagina <= 1 || undefined}
            data-testid="pdf-visualizador-anterior"
            onClick={() => irPara(Math.max(1, pagina - 1))}
            icon={<ChevronUp aria-hidden className="size-4" />}
          />
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Próxima página"
            aria-disabled={pagina >= paginas.length || undefined}
            data-testid="pdf-visualizador-proxima"
            onClick={() => irPara(Math.min(paginas.length, pagina + 1))}
            icon={<ChevronDown aria-hidden className="size-4" />}
          />
          <span
            aria-live="polite"
            className="min-w-14 px-1 text-sm whitespace-nowrap text-ink-2"
            data-testid="pdf-visualizador-pagina"
          >
            {paginas.length > 0 ? (
              <>
                <span className="sr-only">Página </span>
                {pagina} de {paginas.length}
              </>
            ) : (
              '…'
            )}
          </span>
        </div>
        <div className="flex items-center gap-0.5">
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Diminuir"
            data-testid="pdf-visualizador-menos"
            onClick={() => setZoom((antes) => passo(antes, -1))}
            icon={<ZoomOut aria-hidden className="size-4" />}
          />
          <span className="w-11 text-center text-sm text-ink-2 max-sm:sr-only" data-testid="pdf-visualizador-zoom">
            <span className="sr-only">Zoom </span>
            {Math.round(zoom * 100)}%
          </span>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Aumentar"
            data-testid="pdf-visualizador-mais"
            onClick={() => setZoom((antes) => passo(antes, 1))}
            icon={<ZoomIn aria-hidden className="size-4" />}
          />
          <Button
            variant="ghost"
            size="icon-sm"
            className="max-sm:hidden"
            aria-label="Ajustar à largura"
            title="Ajustar à largura"
            data-testid="pdf-visualizador-ajustar"
            onClick={() => setZoom(1)}
            icon={<MoveHorizontal aria-hidden className="size-4" />}
          />
        </div>
        {acoes && <div className="ml-auto flex gap-1.5 sm:gap-2">{acoes}</div>}
      </div>

      <div
        ref={areaRef}
        // Scrolls: the keyboard must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label="Páginas do documento"
        onScroll={contarPaginas}
        className="relative min-h-0 flex-1 touch-pan-x touch-pan-y overflow-auto bg-line-2 -outline-offset-2"
        data-testid="pdf-visualizador-paginas"
      >
        {estado.tipo === 'erro' ? (
          <EmptyState tone="error" title="Este navegador não conseguiu mostrar o PDF">
            Baixe o arquivo para abrir em outro programa: ele está inteiro.
          </EmptyState>
        ) : estado.tipo === 'abrindo' || base <= 0 ? (
          <div
            role="status"
            className="mx-auto my-4 aspect-[210/297] w-[min(90%,56rem)] animate-pulse bg-surface shadow-card"
          >
            <span className="sr-only">Abrindo o documento</span>
          </div>
        ) : (
          <ol className="mx-auto flex w-max min-w-full flex-col items-center gap-4 p-2 sm:p-4">
            {paginas.map((item) => (
              <li key={item.numero} data-pagina={item.numero}>
                <FolhaDoPdf
                  pagina={item}
                  // A landscape receita is as wide as the area; an upright page keeps its share of it.
                  largura={Math.round(base * zoom * proporcao(item.largura, maisLarga, area))}
                  perto={pertas.has(item.numero)}
                  descricao={`Página ${item.numero}: ${documentoDaPagina(indice, item.numero)?.titulo ?? 'documento'}`}
                />
              </li>
            ))}
          </ol>
        )}
      </div>
    </div>
  );
}

/** On a phone every page takes the width; where there is room the sheets keep their relative size. */
function proporcao(largura: number, maisLarga: number, area: number): number {
  return area < 640 ? 1 : largura / maisLarga;
}
