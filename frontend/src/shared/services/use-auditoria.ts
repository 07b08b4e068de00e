import { auditoriaService, type EventoDaAuditoria, type FiltroDaAuditoria } from './auditoria-service';
import { useListaPaginada } from './use-lista-paginada';

export function useAuditoria(filtro: FiltroDaAuditoria) {
  const { acao = '', desde = '', ate = '' } = filtro;
  return useListaPaginada<EventoDaAuditoria>(`lerAuditoria:${acao}:${desde}:${ate}`, (cursor) =>
    auditoriaService.listar(filtro, cursor),
  );
}

/** `id` undefined: not asked yet. Asking is itself recorded. */
export function useAcessosDoPaciente(id: string | undefined) {
  return useListaPaginada<EventoDaAuditoria>(id && `lerAuditoriaDoPaciente:${id}`, (cursor) =>
    auditoriaService.doPaciente(id ?? '', cursor),
  );
}
