import { apiClient, type Usuario } from './api-client';

/** Who is there, in what state the session is, and for whom they may work. */
export interface Eu extends Usuario {
  sessao: { bloqueada: boolean; pinDefinido: boolean; reautenticadaEm: string };
  /** The medicos an assistente may work for; empty for everybody else. */
  emNomeDe: { usuarioId: string; nome: string }[];
}

export const euService = {
  ler: () => apiClient.get<Eu>('/auth/me'),
};
