import type { Papel } from '../../../../../shared/domain/papel.ts';
import type { Acesso } from '../../../../../shared/domain/acesso.ts';
import type { FastifyRequest } from 'fastify';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import type { QuemPede } from '../../../application/use-cases/sessoes/autenticar.ts';
import { MedicoNaoEscolhidoError } from '../../../domain/auth-errors.ts';
import { SemDelegacaoError } from '../../../domain/delegacoes/delegacao-errors.ts';
import type { Auditoria } from '../../persistence/auditoria/kysely-auditoria.ts';

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
 * The medico, other than whoever asks, in whose name they ask for these rows. An assistente always names one.
 * @throws {MedicoNaoEscolhidoError}
 */
export function outroMedico(
  { headers }: FastifyRequest,
  { inquilino }: Acesso,
  { usuarioId, tipo }: Pick<QuemPede, 'usuarioId'> & { readonly tipo: Papel },
): UsuarioId | undefined {
  const medico = headers['x-em-nome-de'];
  if (!inquilino || (medico === undefined && tipo === 'medico')) return undefined;
  if (typeof medico !== 'string' || !UUID.test(medico)) throw new MedicoNaoEscolhidoError();
  const id = medico.toLowerCase() as UsuarioId;
  return tipo === 'medico' && id === usuarioId ? undefined : id;
}

/**
 * Whether the named medico's rows may be asked for. Without a delegation the world is empty, whether the medico exists
 * or not: lists are empty and ids unknown; only what would create something is refused before it begins.
 */
export function makeConferirDelegacao({ auditoria, delegacaoEmVigor }: DelegacaoDoPedidoOptions) {
  return async function conferirDelegacao(
    request: FastifyRequest,
    { leitura }: Acesso,
    atorId: UsuarioId,
    medicoId: UsuarioId,
  ): Promise<void> {
    const emVigor = await delegacaoEmVigor(medicoId);
    if (emVigor) return;

    semDelegacao.add(request);
    await auditoria.registrar(atorId, { acao: 'delegacao.recusar', recursoId: medicoId, pacientes: [] });
    const soLe = SAFE_METHODS.has(request.method) || (leitura !== undefined && !leitura.soRepetida);
    const cria = !soLe && Object.keys(request.params ?? {}).length === 0;
    if (cria) throw new SemDelegacaoError();
  };
}
