/** The only door to pdf.js. It is loaded when a document is opened; its worker and data come from our own origin. */
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';

export type { PDFDocumentProxy, PDFPageProxy, RenderTask };

const PASTA = '/pdfjs';

export async function abrirPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = `${PASTA}/pdf.worker.min.mjs`;
  return getDocument({
    // The worker takes what it is given; the screen still needs the bytes for download and print.
    data: new Uint8Array(bytes.slice(0)),
    cMapUrl: `${PASTA}/cmaps/`,
    standardFontDataUrl: `${PASTA}/standard_fonts/`,
    iccUrl: `${PASTA}/iccs/`,
    // Our packets have no image that needs it, and the content policy has no room for it.
    useWasm: false,
    enableXfa: false,
  }).promise;
}
