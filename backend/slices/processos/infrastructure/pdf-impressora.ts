import type { DocumentBuffers, MedidorDeTextos, PdfIssue, PdfRenderer, TemplateCatalog } from '../../pdf/index.ts';
import { fraseDaRecusa, PacoteNaoImprimivelError, REVISAO_DO_MOTOR } from '../../pdf/index.ts';
import type { Impressora } from '../application/ports/impressora.ts';
import { PacoteRecusadoError, type Recusa } from '../domain/documentos/documento-errors.ts';

/** The part of the pdf slice's door that this slice goes through. */
export interface PdfDoor {
  readonly renderer: PdfRenderer;
  readonly catalog: TemplateCatalog;
  readonly buffers: DocumentBuffers;
  readonly medidor: MedidorDeTextos;
}

export function makePdfImpressora({ renderer, catalog, buffers, medidor }: PdfDoor): Impressora {
  return {
    motor: REVISAO_DO_MOTOR,

    camposDoModelo(modelo) {
      const info = catalog.get(modelo);
      return info && new Set(info.campos);
    },

    sobra: (modelo, campo, texto) => medidor.measure(modelo, campo, texto)?.excessoCaracteres ?? 0,
    temLugar: (modelo, campo, valor) => catalog.hasPlace(modelo, campo, valor),

    versaoDoModelo(modelo) {
      const info = catalog.get(modelo);
      return info && { versao: info.versao, hash: info.hash };
    },

    modeloPara: (modelo, lugar) => catalog.resolver?.(modelo, lugar) ?? modelo,

    async imprimir(pacote) {
      try {
        return await renderer.render(pacote);
      } catch (error) {
        if (!(error instanceof PacoteNaoImprimivelError)) throw error;
        throw new PacoteRecusadoError(error.issues.map(toRecusa), { cause: error });
      }
    },

    guardar: (id, usuarioId, { partes }) => buffers.put(id, usuarioId, partes),
  };
}

function toRecusa(issue: PdfIssue): Recusa {
  const { code, documento, campo, caractere } = issue;
  return {
    documento: code === 'pacote_vazio' ? undefined : documento,
    campo,
    caractere,
    code,
    message: fraseDaRecusa(issue),
  };
}
