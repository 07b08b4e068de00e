import type { Leitura } from '../../../../../shared/domain/acesso.ts';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isInsufficientPrivilege } from '../../../../../shared/database/insufficient-privilege.ts';
import { ACESSO } from '../../../../../shared/security/acesso.ts';
import { AuditoriaIndisponivelError } from '../../../domain/auditoria/auditoria-errors.ts';
import { PapelSemPermissaoError } from '../../../domain/auth-errors.ts';
import type { Auditoria } from '../../persistence/auditoria/kysely-auditoria.ts';
import { pedidoSemDelegacao } from '../delegacoes/delegacao-do-pedido.ts';
import { citadosEm } from './pacientes-da-resposta.ts';

/** What the route said of the data that now stays. */
const DO_DADO = ['content-length', 'content-disposition', 'etag', 'location'];

/** Before the first byte of a patient's data leaves, the audit has it. */
export function auditarLeituras(app: FastifyInstance, auditoria: Auditoria): void {
  const registradas = new WeakSet<FastifyRequest>();

  async function registrar(request: FastifyRequest, reply: FastifyReply, resposta: unknown): Promise<void> {
    const leitura = leituraEm(request, reply);
    if (!leitura || registradas.has(request) || pedidoSemDelegacao(request)) return;
    registradas.add(request);
    const { id = null } = (request.params ?? {}) as { id?: string | null };
    const pacientes = citadosEm(resposta, leitura.pacientes);
    await auditoria
      .registrar(request.usuario.titularId, { acao: leitura.acao, recursoId: id, pacientes })
      .catch((error: unknown) => {
        for (const header of DO_DADO) reply.removeHeader(header);
        // The tenant is not theirs (any more): an empty list of nobody's is a refusal.
        if (isInsufficientPrivilege(error)) throw new PapelSemPermissaoError();
        throw new AuditoriaIndisponivelError({ cause: error });
      });
  }

  app.addHook('preSerialization', async (request, reply, payload) => {
    await registrar(request, reply, payload);
    return payload;
  });
  // What is not serialised: files, and text that a handler made itself.
  app.addHook('onSend', async (request, reply, payload) => {
    if (payload === null || payload === undefined) return payload;
    try {
      await registrar(request, reply, undefined);
    } catch (error) {
      if (payload instanceof Readable) payload.destroy();
      for (const header of ['content-length', 'content-disposition', 'etag']) reply.removeHeader(header);
      throw error;
    }
    return payload;
  });
}

/** A write leaves its own event, by trigger; its answer given again is a reading. */
function leituraEm(request: FastifyRequest, reply: FastifyReply): Leitura | undefined {
  const leitura = ACESSO[request.routeOptions.schema?.operationId ?? '']?.leitura;
  if (!leitura || reply.statusCode >= 400) return undefined;
  return leitura.soRepetida && !reply.hasHeader('idempotency-replayed') ? undefined : leitura;
}
