import { apiClient } from './api-client';
import type { Pagina } from './use-lista-paginada';

export interface EventoDaAuditoria {
  /** Whose chain; all zeros for the system. */
  usuarioId: string;
  sequencia: number;
  em: string;
  atorId: string | null;
  atorNome: string | null;
  acao: string;
  recursoId: string | null;
  pacientes: string[];
  detalhe: Record<string, unknown>;
  pedidoId: string | null;
  endereco: string | null;
}

/** `acao`: one action, or a kind of resource. Days as AAAA-MM-DD, both included. */
export interface FiltroDaAuditoria {
  acao?: string | undefined;
  desde?: string | undefined;
  ate?: string | undefined;
}

export const auditoriaService = {
  listar: (filtro: FiltroDaAuditoria, cursor?: string) =>
    apiClient.get<Pagina<EventoDaAuditoria>>('/auth/auditoria', { query: { limite: 50, ...filtro, cursor } }),
  doPaciente: (id: string, cursor?: string) =>
    apiClient.get<Pagina<EventoDaAuditoria>>(`/auth/auditoria/pacientes/${id}`, { query: { limite: 50, cursor } }),
};
