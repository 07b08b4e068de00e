import { apiClient } from './api-client';
import type { ResponseOf } from './openapi-types';

export type Medico = ResponseOf<'lerMedico'>;
export type Clinica = ResponseOf<'lerClinica'>;

/** What more than one slice reads of medicos. Writing belongs to the slice. */
export const medicosService = {
  perfil: () => apiClient.get<Medico>('/medicos/me'),
  clinicas: () => apiClient.get<ResponseOf<'listarClinicas'>>('/medicos/clinicas', { query: { limite: 100 } }),
  emissores: () => apiClient.get<ResponseOf<'listarEmissores'>>('/medicos/emissores', { query: { limite: 100 } }),
};
