import type { DocumentBuffers } from './application/ports/document-buffers.ts';
import type { DocumentoSource } from './application/ports/documento-source.ts';
import type { PdfRenderer } from './application/ports/pdf-renderer.ts';
import type { TemplateCatalog } from './application/ports/template-catalog.ts';
import { makeAbrirDocumento } from './application/use-cases/abrir-documento.ts';
import { pdfRoutes } from './infrastructure/api/pdf-routes.ts';
import { makeDocumentBuffers } from './infrastructure/buffers/document-buffers.ts';
import { MODELOS } from './infrastructure/modelos/modelos.ts';
import { makeMotor } from './infrastructure/motor/motor.ts';

export type { Pacote, DocumentoDoPacote } from './domain/pacote.ts';
export type { DocumentBuffers, DocumentoSource, PdfRenderer, TemplateCatalog };

/** A packet waits ten minutes for its download; after that it is rendered again from its snapshot. */
const BUFFER_LIMITS = { maxBytes: 64 * 1024 * 1024, ttlMs: 10 * 60_000 };

/** @throws when a template or a font cannot be compiled: without them no packet is complete. */
export function makePdf() {
  const motor: PdfRenderer & TemplateCatalog = makeMotor(MODELOS);
  const buffers = makeDocumentBuffers(BUFFER_LIMITS);

  return {
    renderer: motor,
    catalog: motor,
    buffers,
    routes: (documentos: DocumentoSource) =>
      pdfRoutes({ abrirDocumento: makeAbrirDocumento({ buffers, renderer: motor, documentos }), catalog: motor }),
  };
}
