import { baixar } from '@/shared/services/api-client';

/** The server's own bytes, untouched: what the person takes home is what was answered. */
export const exportarService = {
  json: (pacienteId: string) => baixar('exportarPaciente', { caminho: { id: pacienteId } }),
  pdf: (pacienteId: string) => baixar('exportarPacienteEmPdf', { caminho: { id: pacienteId } }),
};
