import type { FastifyPluginAsync } from 'fastify';
import type { Database } from '../../../shared/database/database.ts';
import type { UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { lerEmailsSemEntrega } from '../../../shared/mail/emails-sem-entrega.ts';
import { newId } from '../../../shared/new-id.ts';
import { makeContadores } from './api/administracao/estatisticas.ts';
import { estatisticasRoutes } from './api/administracao/estatisticas-routes.ts';
import type { LimitStore } from './portaria/limit-store.ts';
import type { Redes } from '../../../shared/config/redes.ts';
import type { Mailer } from '../application/ports/mailer.ts';
import type { AuthUnidadeDeTrabalho } from '../application/ports/repositorios.ts';
import type { Segredos } from '../application/ports/segredos.ts';
import { makeAdministrarUsuarios } from '../application/use-cases/administracao/administrar-usuarios.ts';
import { makeDelegacoes } from '../application/use-cases/delegacoes/delegacoes.ts';
import type { DelegacaoId } from '../domain/delegacoes/delegacao.ts';
import { administracaoRoutes } from './api/administracao/administracao-routes.ts';
import { delegacaoRoutes } from './api/delegacoes/delegacao-routes.ts';
import type { AuthDb } from './persistence/auth-db.ts';
import { makeKyselyAdministracao } from './persistence/administracao/kysely-administracao.ts';
import { makeKyselyDelegacoes } from './persistence/delegacoes/kysely-delegacoes.ts';

interface Dependencies {
  readonly database: Database<AuthDb>;
  readonly emTransacao: AuthUnidadeDeTrabalho;
  readonly segredos: Segredos;
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly limits: LimitStore;
  /** From where administradores are accepted; without it, from everywhere. */
  readonly adminRedes: Redes | undefined;
  readonly now: () => Date;
}

export type DelegacoesEAdministracao = ReturnType<typeof makeDelegacoesEAdministracao>;

/** What one person does about another's account: invite, accept, end, administer. */
export function makeDelegacoesEAdministracao({ database, limits, adminRedes, ...shared }: Dependencies) {
  const contadores = makeContadores(shared.now);
  const repositorio = makeKyselyDelegacoes(database);
  const administracao = makeKyselyAdministracao(database);
  const delegacoes = makeDelegacoes({ ...shared, delegacoes: repositorio, newId: () => newId() as DelegacaoId });
  const administrarUsuarios = makeAdministrarUsuarios({ administracao });

  const routes: FastifyPluginAsync = async (app) => {
    await app.register(delegacaoRoutes({ delegacoes, limits }));
    await app.register(administracaoRoutes({ administrarUsuarios }));
    const emailsSemEntrega = () => lerEmailsSemEntrega(database.db);
    await app.register(
      estatisticasRoutes({ contadores, eventosRecentes: administracao.eventosRecentes, emailsSemEntrega }),
    );
  };

  return {
    ...{ routes, contadores, adminRedes },
    /** Whether whoever acts in this request works for this medico, as the database sees it. */
    delegacaoEmVigor: (medicoId: UsuarioId) => repositorio.emVigor(medicoId),
  };
}
