import { apiClient } from '@/shared/services/api-client';

/** The server's own bytes, untouched: what the person takes home is what was answered. */
export const exportarService = {
  json: (pacienteId: string) => apiClient.binary(`/processos/pacientes/${pacienteId}/exportacao`),
  pdf: (pacienteId: string) => apiClient.binary(`/processos/pacientes/${pacienteId}/exportacao/pdf`),
};
