import { Readable } from 'node:stream';
import { NaoEncontradoError } from '../../../../shared/domain/common-errors.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { ReimpressaoDivergenteError } from '../../domain/documento-errors.ts';
import type { Pacote } from '../../domain/pacote.ts';
import type { DocumentBuffers } from '../ports/document-buffers.ts';
import type { DocumentoSource, PacoteEmitido } from '../ports/documento-source.ts';
import type { PdfRenderer } from '../ports/pdf-renderer.ts';
import type { VersoesDosModelos } from '../ports/versoes-dos-modelos.ts';

interface Dependencies {
  readonly buffers: DocumentBuffers;
  readonly renderer: PdfRenderer;
  readonly versoes: VersoesDosModelos;
  readonly documentos: DocumentoSource;
}

/**
 * The bytes of an issued packet: those still waiting from its issue, else the same ones rendered from its snapshot.
 * @throws {NaoEncontradoError} @throws {ReimpressaoDivergenteError}
 */
export function makeAbrirDocumento({ buffers, renderer, versoes, documentos }: Dependencies) {
  return async function abrirDocumento(usuarioId: UsuarioId, id: string): Promise<{ bytes: number; stream: Readable }> {
    // The database knows who may see it at this moment; what waits knows only whose it was when it was issued.
    const emitido = await documentos.find(usuarioId, id);
    if (!emitido) throw new NaoEncontradoError('documento_nao_encontrado', 'Este documento não existe.');
    const waiting = await buffers.get(id, usuarioId);
    if (waiting) return { bytes: waiting.bytes, stream: waiting.open() };

    const pronto = await renderer.render(comoFoiEmitido(emitido, versoes));
    if (pronto.sha256 !== emitido.sha256) throw new ReimpressaoDivergenteError();
    return { bytes: pronto.bytes, stream: Readable.from(pronto.partes, { objectMode: false }) };
  };
}

/** With the templates as they were then, whatever took their place since. */
function comoFoiEmitido({ pacote, versoes = {} }: PacoteEmitido, { nomeDe }: VersoesDosModelos): Pacote {
  const documentos = pacote.documentos.map((documento) => {
    const versao = versoes[documento.modelo];
    return versao ? { ...documento, modelo: nomeDe(documento.modelo, versao) } : documento;
  });
  return { ...pacote, documentos };
}
