import { chamar } from '@/shared/services/api-client';
import type { EditarPacienteCorpo } from './tipos';

export const pacientesService = {
  listar: (cursor?: string) => chamar('listarPacientes', { query: { cursor } }),
  /** The term goes in the body: a name or a CPF never appears in a URL. */
  buscar: async (termo: string, signal: AbortSignal) =>
    (await chamar('buscarPacientes', { corpo: { termo }, signal })).itens,
  abrir: (id: string) => chamar('lerPaciente', { caminho: { id } }),
  editar: (id: string, versao: number, corpo: EditarPacienteCorpo) =>
    chamar('editarPaciente', { caminho: { id }, corpo, ifMatch: versao }),
  historico: (id: string) => chamar('lerHistoricoDoPaciente', { caminho: { id } }),
  revisao: (id: string, versao: number) => chamar('lerRevisaoDoPaciente', { caminho: { id, versao } }),
};
