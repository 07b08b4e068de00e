import { apiClient } from '@/shared/services/api-client';

export const pdfService = {
  /** The bytes as issued: rendered again from the snapshot, equal to the first time. */
  bytes: (documentoId: string) => apiClient.binary(`/pdf/documentos/${documentoId}`),
};
