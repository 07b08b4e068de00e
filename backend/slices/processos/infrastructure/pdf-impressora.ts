import { DomainError, type FieldError } from '@autocusto/dominio/comum/domain-error.ts';
import type { DocumentBuffers, MedidorDeTextos, PdfRenderer, TemplateCatalog } from '../../pdf/index.ts';
import { REVISAO_DO_MOTOR } from '../../pdf/index.ts';
import type { Impressora } from '../application/ports/impressora.ts';
import { PacoteRecusadoError, type Recusa } from '../domain/documento-errors.ts';

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
        // By its stable code: the class itself stays behind the door.
        if (!(error instanceof DomainError) || error.code !== 'pacote_nao_imprimivel') throw error;
        throw new PacoteRecusadoError(error.errors.map(toRecusa), { cause: error });
      }
    },

    guardar: (id, usuarioId, { partes }) => buffers.put(id, usuarioId, partes),
  };
}

/** `documentos.<i>.<campo>`, or `documentos` for the packet as a whole. */
function toRecusa({ field, code, message }: FieldError): Recusa {
  const [, documento, campo] = /^documentos(?:\.(\d+))?(?:\.(.+))?$/.exec(field) ?? [];
  return { documento: documento === undefined ? undefined : Number(documento), campo, code, message };
}
