import { apiClient } from '@/shared/services/api-client';

export interface Registro {
  nome: string;
  crm: string;
  crmUf: string;
  cns: string;
  versao: number;
}

export type CorrecaoDoRegistro = Pick<Registro, 'crm' | 'crmUf' | 'cns'> & { motivo: string };

export const registroService = {
  ler: (usuarioId: string) => apiClient.get<Registro>(`/medicos/registros/${usuarioId}`),
  corrigir: (usuarioId: string, versao: number, correcao: CorrecaoDoRegistro) =>
    apiClient.put<Registro>(`/medicos/registros/${usuarioId}`, correcao, { ifMatch: versao }),
};
