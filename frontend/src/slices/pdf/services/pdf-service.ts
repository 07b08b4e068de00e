import { baixar } from '@/shared/services/api-client';

export const pdfService = {
  /** The bytes as issued: rendered again from the snapshot, equal to the first time. */
  bytes: (documentoId: string) => baixar('baixarDocumento', { caminho: { id: documentoId } }),
};
