import type { Papel } from '../../../../../shared/domain/papel.ts';
import { NaoEncontradoError } from '../../../../../shared/domain/common-errors.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { EventoDaAuditoria, FiltroDaAuditoria, LeitorDaAuditoria } from '../../ports/auditoria.ts';

interface Leitor {
  readonly atorId: UsuarioId;
  readonly papel: Papel;
}

/** @throws {NaoEncontradoError} for a paciente of somebody else. */
export function makeLerAuditoria({ auditoria }: { readonly auditoria: LeitorDaAuditoria }) {
  return async function lerAuditoria(
    { atorId, papel }: Leitor,
    filtro: FiltroDaAuditoria,
  ): Promise<readonly EventoDaAuditoria[]> {
    const { paciente } = filtro;
    const cadeias = papel === 'auditor' ? 'todas' : 'propria';
    // Who watches everybody is watched too.
    if (cadeias === 'todas') {
      const pacientes = paciente === undefined ? [] : [paciente];
      await auditoria.registrarNoSistema({ acao: 'auditoria.ler', recursoId: paciente ?? null, pacientes });
    }
    if (paciente !== undefined && !(await auditoria.conhecePaciente(atorId, cadeias, paciente))) {
      throw new NaoEncontradoError('paciente_nao_encontrado', 'Este paciente não existe.');
    }
    return auditoria.listar(atorId, cadeias, filtro);
  };
}
