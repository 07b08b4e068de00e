import { chamar } from './api-client';
import type { ResponseOf } from './openapi-types';

/** `usuarioId`: whose chain; all zeros for the system. */
export type EventoDaAuditoria = ResponseOf<'lerAuditoria'>['itens'][number];

/** `acao`: one action, or a kind of resource. Days as AAAA-MM-DD, both included. */
export interface FiltroDaAuditoria {
  acao?: string | undefined;
  desde?: string | undefined;
  ate?: string | undefined;
}

export const auditoriaService = {
  listar: (filtro: FiltroDaAuditoria, cursor?: string) =>
    chamar('lerAuditoria', { query: { limite: 50, ...filtro, cursor } }),
  doPaciente: (id: string, cursor?: string) =>
    chamar('lerAuditoriaDoPaciente', { caminho: { id }, query: { limite: 50, cursor } }),
};
