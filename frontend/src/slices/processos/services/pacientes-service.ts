import { apiClient } from '@/shared/services/api-client';
import type { Pagina } from '@/shared/services/use-lista-paginada';
import type { Paciente, PacienteCorpo, PacienteEncontrado } from './tipos';

export const pacientesService = {
  listar: (cursor?: string) => apiClient.get<Pagina<Paciente>>('/processos/pacientes', { query: { cursor } }),
  /** The term goes in the body: a name or a CPF never appears in a URL. */
  buscar: async (termo: string) =>
    (await apiClient.post<{ itens: PacienteEncontrado[] }>('/processos/pacientes/busca', { termo })).itens,
  abrir: (id: string) => apiClient.get<Paciente>(`/processos/pacientes/${id}`),
  editar: (id: string, versao: number, corpo: PacienteCorpo) =>
    apiClient.put<Paciente>(`/processos/pacientes/${id}`, corpo, { ifMatch: versao }),
};
