import type { DocumentBuffers } from './application/ports/document-buffers.ts';
import type { DocumentoSource } from './application/ports/documento-source.ts';
import type { PdfRenderer } from './application/ports/pdf-renderer.ts';
import type { TemplateCatalog } from './application/ports/template-catalog.ts';
import { makeAbrirDocumento } from './application/use-cases/abrir-documento.ts';
import { pdfRoutes } from './infrastructure/api/pdf-routes.ts';
import { makeMemoryBuffers } from './infrastructure/buffers/memory-buffers.ts';
import { MODELOS } from './infrastructure/modelos/modelos.ts';
import { makeSimplePdfRenderer } from './infrastructure/renderer-simples/simple-pdf-renderer.ts';
import { makeTemplateCatalog } from './infrastructure/renderer-simples/template-catalog.ts';

export type { Pacote, DocumentoDoPacote, PacotePronto, Valores } from './domain/pacote.ts';
export { PacoteNaoImprimivelError } from './domain/pdf-errors.ts';
export type { DocumentBuffers, DocumentoSource, PdfRenderer, TemplateCatalog };

const BUFFER_LIMITS = { maxBytes: 64 * 1024 * 1024, ttlMs: 10 * 60_000 };

/** @throws when a template or a font cannot be loaded: without them no packet is complete. */
export async function makePdf() {
  const renderer = makeSimplePdfRenderer(MODELOS);
  const catalog = makeTemplateCatalog(MODELOS);
  const buffers: DocumentBuffers = makeMemoryBuffers(BUFFER_LIMITS);

  return {
    renderer,
    catalog,
    buffers,
    routes: (documentos: DocumentoSource) =>
      pdfRoutes({ abrirDocumento: makeAbrirDocumento({ buffers, renderer, documentos }), catalog }),
  };
}
