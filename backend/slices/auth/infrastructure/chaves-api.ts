import type { Papel } from '../../../shared/domain/papel.ts';
import type { Acesso } from '../../../shared/domain/acesso.ts';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import type { Escopo } from '../../../shared/domain/escopo.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { newId } from '../../../shared/new-id.ts';
import type { LimitStore } from './portaria/limit-store.ts';
import type { Limit } from './portaria/limits.ts';
import { assertWithin } from './portaria/rate-limit.ts';
import type { Contas } from '../application/ports/contas.ts';
import type { Mailer } from '../application/ports/mailer.ts';
import type { Recusas } from '../application/ports/recusas.ts';
import type { AuthUnidadeDeTrabalho } from '../application/ports/repositorios.ts';
import type { Segredos } from '../application/ports/segredos.ts';
import { type ChaveProvada, makeAutenticarChave } from '../application/use-cases/chaves/autenticar-chave.ts';
import { makeChavesApi } from '../application/use-cases/chaves/chaves-api.ts';
import { PapelSemPermissaoError } from '../domain/auth-errors.ts';
import type { ChaveApiId } from '../domain/chaves/chave-api.ts';
import { EscopoInsuficienteError, OperacaoFechadaAChavesError } from '../domain/chaves/chave-errors.ts';
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

    /** A key is its own medico's: it stands in for no `outro`. */
    async assertPode(
      acesso: Acesso,
      { chaveId, usuarioId, escopos, tipo }: ChaveProvada,
      reply: FastifyReply,
      outro: UsuarioId | undefined,
    ) {
      await assertWithin(limits, `chave ${chaveId}`, POR_CHAVE, reply);
      const erro = recusaDe(acesso, escopos, tipo) ?? (outro && new OperacaoFechadaAChavesError());
      if (!erro) return;
      const chave = { id: chaveId, ator: usuarioId };
      await recusas.registrar({ acao: 'chave_api.recusar', conta: usuarioId, chave, codigo: erro.code });
      throw erro;
    },
  };
}

/** A key proves no presence: what asks for a recent proof is closed to it, whatever its scopes. */
function recusaDe({ escopo, papeis, reautenticar }: Acesso, escopos: readonly Escopo[], tipo: Papel) {
  if (!escopo || reautenticar) return new OperacaoFechadaAChavesError();
  if (!escopos.includes(escopo)) return new EscopoInsuficienteError(escopo);
  return papeis.includes(tipo) ? undefined : new PapelSemPermissaoError();
}
