import { apiClient } from '@/shared/services/api-client';
import type { Clinica, Medico } from '@/shared/services/medicos-service';
import type { RequestOf } from '@/shared/services/openapi-types';

export type DadosPerfil = RequestOf<'salvarMedico'>;
export type DadosClinica = RequestOf<'criarClinica'>;

export const medicosEscrita = {
  /** The first one creates the profile and needs no version. */
  salvarPerfil: (dados: DadosPerfil, versao?: number) =>
    apiClient.put<Medico>('/medicos/me', dados, versao === undefined ? {} : { ifMatch: versao }),
  clinica: (id: string) => apiClient.get<Clinica>(`/medicos/clinicas/${id}`),
  criarClinica: (dados: DadosClinica) => apiClient.post<Clinica>('/medicos/clinicas', dados),
  salvarClinica: (id: string, dados: DadosClinica, versao: number) =>
    apiClient.put<Clinica>(`/medicos/clinicas/${id}`, dados, { ifMatch: versao }),
};
