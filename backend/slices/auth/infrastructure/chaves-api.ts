import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { newId } from '../../../shared/new-id.ts';
import type { LimitStore } from './portaria/limit-store.ts';
import type { Limit } from './portaria/limits.ts';
import { assertWithin } from './portaria/rate-limit.ts';
import type { Contas } from '../application/ports/contas.ts';
import type { Mailer } from '../application/ports/mailer.ts';
import type { Recusas } from '../application/ports/recusas.ts';
import type { AuthUnidadeDeTrabalho } from '../application/ports/repositorios.ts';
import type { Segredos } from '../application/ports/segredos.ts';
import { makeAutenticarChave } from '../application/use-cases/chaves/autenticar-chave.ts';
import { makeChavesApi } from '../application/use-cases/chaves/chaves-api.ts';
import type { CredencialDeChave } from '../domain/autorizacao.ts';
import type { ChaveApiId } from '../domain/chaves/chave-api.ts';
import { chaveRoutes } from './api/chaves/chave-routes.ts';

interface Dependencies {
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly contas: Contas;
  readonly segredos: Segredos;
  readonly recusas: Recusas;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly limits: LimitStore;
  readonly now: () => Date;
}

export type Chaves = ReturnType<typeof makeChaves>;

/** A program reads on without pause; a runaway one does not take the clinic's share of the machine. */
const POR_CHAVE: Limit = { max: 1_200, timeWindow: 60_000 };
/** A program that goes on being refused does not fill the chain of its owner. */
const RECUSAS_CONTADAS_MS = 60 * 60_000;

export function makeChaves({ limits, recusas: todas, ...shared }: Dependencies) {
  const recusas: Recusas = {
    async registrar(recusa) {
      const { total } = await limits.increment(`recusa ${recusa.chave?.id} ${recusa.codigo}`, RECUSAS_CONTADAS_MS);
      if (total === 1) await todas.registrar(recusa);
    },
  };
  const chaves = makeChavesApi({ ...shared, newId: () => newId() as ChaveApiId });
  const routes: FastifyPluginAsync = async (app) => {
    await app.register(chaveRoutes({ chaves, limits }));
  };

  return {
    routes,
    autenticar: makeAutenticarChave({ ...shared, recusas }),

    assertRitmo: (chaveId: ChaveApiId, reply: FastifyReply) =>
      assertWithin(limits, `chave ${chaveId}`, POR_CHAVE, reply),

    registrarRecusa: ({ chaveId, atorId }: CredencialDeChave, codigo: string) =>
      recusas.registrar({ acao: 'chave_api.recusar', conta: atorId, chave: { id: chaveId, ator: atorId }, codigo }),
  };
}
