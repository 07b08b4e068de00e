import { useEffect, useState } from 'react';
import { ApiProblem } from '@/shared/services/api-problem';
import { abrirPdf, type PDFDocumentProxy, type PDFPageProxy } from '../services/pdfjs';

export interface Pagina {
  numero: number;
  proxy: PDFPageProxy;
  /** In points, upright. */
  largura: number;
  altura: number;
}

export type EstadoDoPdf =
  { tipo: 'abrindo' } | { tipo: 'erro'; problem: ApiProblem } | { tipo: 'pronto'; paginas: Pagina[] };

const ABRINDO: EstadoDoPdf = { tipo: 'abrindo' };

/** Opens the bytes and measures every page, so that nothing jumps while they are drawn. */
export function useDocumentoPdf(bytes: ArrayBuffer | undefined): EstadoDoPdf {
  const [visto, setVisto] = useState<{ de: ArrayBuffer; estado: EstadoDoPdf }>();

  useEffect(() => {
    if (!bytes) return;
    let aberto: PDFDocumentProxy | undefined;
    let vivo = true;
    const setEstado = (estado: EstadoDoPdf) => setVisto({ de: bytes, estado });

    const abrir = async () => {
      aberto = await abrirPdf(bytes);
      const { numPages } = aberto;
      const documento = aberto;
      const paginas = await Promise.all(
        Array.from({ length: numPages }, async (_, index): Promise<Pagina> => {
          const proxy = await documento.getPage(index + 1);
          const { width, height } = proxy.getViewport({ scale: 1 });
          return { numero: index + 1, proxy, largura: width, altura: height };
        }),
      );
      if (vivo) setEstado({ tipo: 'pronto', paginas });
    };
    abrir().catch((error: unknown) => vivo && setEstado({ tipo: 'erro', problem: ApiProblem.from(error) }));

    return () => {
      vivo = false;
      void aberto?.loadingTask.destroy();
    };
  }, [bytes]);

  // Never the pages of the packet before.
  return visto !== undefined && visto.de === bytes ? visto.estado : ABRINDO;
}
