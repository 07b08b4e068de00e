import { Readable } from 'node:stream';
import { NaoEncontradoError } from '../../../../shared/domain/common-errors.ts';
import type { UsuarioId } from '../../../../shared/domain/ids.ts';
import { ReimpressaoDivergenteError } from '../../domain/documento-errors.ts';
import type { DocumentBuffers } from '../ports/document-buffers.ts';
import type { DocumentoSource } from '../ports/documento-source.ts';
import type { PdfRenderer } from '../ports/pdf-renderer.ts';

interface Dependencies {
  readonly buffers: DocumentBuffers;
  readonly renderer: PdfRenderer;
  readonly documentos: DocumentoSource;
}

/**
 * The bytes of an issued packet: those still waiting from its issue, else the same ones rendered from its snapshot.
 * @throws {NaoEncontradoError} @throws {ReimpressaoDivergenteError}
 */
export function makeAbrirDocumento({ buffers, renderer, documentos }: Dependencies) {
  return async function abrirDocumento(usuarioId: UsuarioId, id: string): Promise<{ bytes: number; stream: Readable }> {
    const waiting = await buffers.get(id, usuarioId);
    if (waiting) return { bytes: waiting.bytes, stream: waiting.open() };

    const emitido = await documentos.find(usuarioId, id);
    if (!emitido) throw new NaoEncontradoError('documento_nao_encontrado', 'Este documento não existe.');
    const pronto = await renderer.render(emitido.pacote);
    if (pronto.sha256 !== emitido.sha256) throw new ReimpressaoDivergenteError();
    return { bytes: pronto.bytes, stream: Readable.from(pronto.partes, { objectMode: false }) };
  };
}
