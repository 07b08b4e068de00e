import { apiClient } from '@/shared/services/api-client';
import type { RequestOf, ResponseOf } from '@/shared/services/openapi-types';

export type Registro = ResponseOf<'lerRegistro'>;
export type CorrecaoDoRegistro = RequestOf<'corrigirRegistro'>;

export type CorrecaoFeita = ResponseOf<'listarCorrecoes'>['itens'][number];

export const registroService = {
  /** What an administrador corrected in one's own register. */
  correcoes: async () => (await apiClient.get<ResponseOf<'listarCorrecoes'>>('/medicos/me/correcoes')).itens,
  ler: (usuarioId: string) => apiClient.get<Registro>(`/medicos/registros/${usuarioId}`),
  corrigir: (usuarioId: string, versao: number, correcao: CorrecaoDoRegistro) =>
    apiClient.put<Registro>(`/medicos/registros/${usuarioId}`, correcao, { ifMatch: versao }),
};
