import type { FastifyRequest } from 'fastify';
import type { Acesso } from '../../../../../shared/domain/acesso.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { recusaSemDelegacao } from '../../../domain/autorizacao.ts';
import type { Auditoria } from '../../persistence/auditoria/kysely-auditoria.ts';

export interface DelegacaoDoPedidoOptions {
  readonly auditoria: Pick<Auditoria, 'registrar'>;
  /** Whether whoever acts in this request works for this medico, as the database sees it. */
  readonly delegacaoEmVigor: (medicoId: UsuarioId) => Promise<boolean>;
}

const SAFE_METHODS = new Set(['GET', 'HEAD']);

const semDelegacao = new WeakSet<FastifyRequest>();

/** There is nothing to show, and no chain of that medico's to write it to. */
export function pedidoSemDelegacao(request: FastifyRequest): boolean {
  return semDelegacao.has(request);
}

export function makeConferirDelegacao({ auditoria, delegacaoEmVigor }: DelegacaoDoPedidoOptions) {
  /** @throws {SemDelegacaoError} for what would create something; the rest goes on, in an empty world. */
  return async function conferirDelegacao(
    request: FastifyRequest,
    acesso: Acesso,
    atorId: UsuarioId,
    titularId: UsuarioId,
  ): Promise<void> {
    if (await delegacaoEmVigor(titularId)) return;

    semDelegacao.add(request);
    await auditoria.registrar(atorId, { acao: 'delegacao.recusar', recursoId: titularId, pacientes: [] });
    const recusa = recusaSemDelegacao(acesso, {
      metodoSeguro: SAFE_METHODS.has(request.method),
      temRecurso: Object.keys(request.params ?? {}).length > 0,
    });
    if (recusa) throw recusa;
  };
}
