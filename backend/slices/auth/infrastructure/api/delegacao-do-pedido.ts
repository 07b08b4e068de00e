import type { FastifyRequest } from 'fastify';
import type { UsuarioId } from '../../../../shared/domain/ids.ts';
import type { Acesso } from '../../../../shared/security/acesso.ts';
import { MedicoNaoEscolhidoError } from '../../domain/auth-errors.ts';
import { SemDelegacaoError } from '../../domain/delegacao-errors.ts';
import type { Auditoria } from '../persistence/kysely-auditoria.ts';

export interface DelegacaoDoPedidoOptions {
  readonly auditoria: Pick<Auditoria, 'registrar'>;
  /** Whether whoever acts in this request works for this medico, as the database sees it. */
  readonly delegacaoEmVigor: (medicoId: UsuarioId) => Promise<boolean>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SAFE_METHODS = new Set(['GET', 'HEAD']);

const semDelegacao = new WeakSet<FastifyRequest>();

/** There is nothing to show, and no chain of that medico's to write it to. */
export function pedidoSemDelegacao(request: FastifyRequest): boolean {
  return semDelegacao.has(request);
}

/**
 * Whose rows an assistente asks for. Without a delegation the world is empty, whether the medico exists or not: lists
 * are empty and ids unknown; only what would create something is refused before it begins.
 */
export function makeMedicoDoPedido({ auditoria, delegacaoEmVigor }: DelegacaoDoPedidoOptions) {
  return async function medicoDoPedido(request: FastifyRequest, { leitura }: Acesso, atorId: UsuarioId) {
    const medicoId = emNomeDe(request);
    const emVigor = await delegacaoEmVigor(medicoId);
    if (emVigor) return medicoId;

    semDelegacao.add(request);
    await auditoria.registrar(atorId, { acao: 'delegacao.recusar', recursoId: medicoId, pacientes: [] });
    const soLe = SAFE_METHODS.has(request.method) || (leitura !== undefined && !leitura.soRepetida);
    const cria = !soLe && Object.keys(request.params ?? {}).length === 0;
    if (cria) throw new SemDelegacaoError();
    return medicoId;
  };
}

/** @throws {MedicoNaoEscolhidoError} */
function emNomeDe({ headers }: FastifyRequest): UsuarioId {
  const medico = headers['x-em-nome-de'];
  if (typeof medico !== 'string' || !UUID.test(medico)) throw new MedicoNaoEscolhidoError();
  return medico.toLowerCase() as UsuarioId;
}
