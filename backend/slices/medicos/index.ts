import type { FastifyPluginAsync } from 'fastify';
import type { Database } from '../../shared/database/database.ts';
import type { ClinicaId, EmissorId, MedicoId, UsuarioId } from '@autocusto/dominio/comum/ids.ts';
import { makeIdempotent } from '../../shared/http/idempotency.ts';
import { newId } from '../../shared/new-id.ts';
import type { MedicosUnidadeDeTrabalho } from './application/ports/repositorios.ts';
import { makeClinicas } from './application/use-cases/clinicas.ts';
import { makeEmissores } from './application/use-cases/emissores.ts';
import { makePerfil } from './application/use-cases/perfil.ts';
import { makeRegistros } from './application/use-cases/registros.ts';
import type { EmissorParaImpressao } from './domain/emissor.ts';
import { clinicaRoutes } from './infrastructure/api/clinica-routes.ts';
import { medicoRoutes } from './infrastructure/api/medico-routes.ts';
import { registroRoutes } from './infrastructure/api/registro-routes.ts';
import { makeKyselyClinicaRepository } from './infrastructure/persistence/kysely-clinica-repository.ts';
import { makeKyselyEmissorRepository } from './infrastructure/persistence/kysely-emissor-repository.ts';
import { makeKyselyMedicoRepository } from './infrastructure/persistence/kysely-medico-repository.ts';
import { makeKyselyRegistros } from './infrastructure/persistence/kysely-registros.ts';
import type { MedicosDb } from './infrastructure/persistence/medicos-db.ts';

export type { EmissorParaImpressao };

export interface Medicos {
  readonly routes: FastifyPluginAsync;
  readonly emissores: {
    /** `undefined` for another usuario's emissor, like one that never existed. */
    find(usuarioId: UsuarioId, emissorId: EmissorId): Promise<EmissorParaImpressao | undefined>;
  };
}

export interface MedicosOptions {
  readonly database: Database<MedicosDb>;
  readonly now?: () => Date;
}

export function makeMedicos({ database, now = () => new Date() }: MedicosOptions): Medicos {
  const emTransacao: MedicosUnidadeDeTrabalho = (usuarioId, trabalho) =>
    database.comoUsuario(usuarioId, (trx) =>
      trabalho({
        medicos: makeKyselyMedicoRepository(trx),
        clinicas: makeKyselyClinicaRepository(trx),
        emissores: makeKyselyEmissorRepository(trx),
      }),
    );
  const perfil = makePerfil({ emTransacao, now, newId: () => newId() as MedicoId });
  const emissores = makeEmissores({ emTransacao });
  const clinicas = makeClinicas({
    emTransacao,
    now,
    newClinicaId: () => newId() as ClinicaId,
    newEmissorId: () => newId() as EmissorId,
  });
  const registros = makeRegistros({ registros: makeKyselyRegistros(database) });
  const idempotent = makeIdempotent(database);

  return {
    emissores,
    routes: async (app) => {
      await app.register(medicoRoutes({ perfil }));
      await app.register(registroRoutes({ registros }));
      await app.register(clinicaRoutes({ clinicas, emissores, idempotent }));
    },
  };
}
