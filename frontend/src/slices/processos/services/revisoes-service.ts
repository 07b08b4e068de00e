import { chamar } from '@/shared/services/api-client';
import type { ResponseOf } from '@/shared/services/openapi-types';

/** The fields of a processo as one edit left them. */
export type Revisao = ResponseOf<'lerRevisao'>;

export const revisoesService = {
  ler: (processoId: string, versao: number) => chamar('lerRevisao', { caminho: { id: processoId, versao } }),
};
