import useSWR from 'swr';
import type { ApiProblem } from '@/shared/services/api-problem';
import { pdfService } from './pdf-service';

/** What was issued never changes: asked once. */
export function usePdf(documentoId: string | undefined) {
  return useSWR<ArrayBuffer, ApiProblem>(
    documentoId ? ['baixarDocumento', documentoId] : null,
    () => pdfService.bytes(documentoId ?? ''),
    { revalidateOnFocus: false, revalidateIfStale: false, revalidateOnReconnect: false },
  );
}
