import { apiClient } from '@/shared/services/api-client';
import type { Pagina } from '@/shared/services/use-lista-paginada';
import type {
  EditarPacienteCorpo,
  HistoricoDoPaciente,
  Paciente,
  PacienteEncontrado,
  RevisaoDoPaciente,
} from './tipos';

export const pacientesService = {
  listar: (cursor?: string) => apiClient.get<Pagina<Paciente>>('/processos/pacientes', { query: { cursor } }),
  /** The term goes in the body: a name or a CPF never appears in a URL. */
  buscar: async (termo: string) =>
    (await apiClient.post<{ itens: PacienteEncontrado[] }>('/processos/pacientes/busca', { termo })).itens,
  abrir: (id: string) => apiClient.get<Paciente>(`/processos/pacientes/${id}`),
  editar: (id: string, versao: number, corpo: EditarPacienteCorpo) =>
    apiClient.put<Paciente>(`/processos/pacientes/${id}`, corpo, { ifMatch: versao }),
  historico: (id: string) => apiClient.get<HistoricoDoPaciente>(`/processos/pacientes/${id}/historico`),
  revisao: (id: string, versao: number) =>
    apiClient.get<RevisaoDoPaciente>(`/processos/pacientes/${id}/revisoes/${versao}`),
};
