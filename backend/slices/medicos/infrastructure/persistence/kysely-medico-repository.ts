import type { Kysely, Selectable } from 'kysely';
import { isUniqueViolation } from '../../../../shared/database/unique-violation.ts';
import { VersaoDesatualizadaError } from '../../../../shared/domain/common-errors.ts';
import type { MedicoRepository } from '../../application/ports/repositorios.ts';
import { MedicoDuplicadoError } from '../../domain/medico-errors.ts';
import { Medico } from '../../domain/medico.ts';
import type { MedicosDb } from './medicos-db.ts';

export function makeKyselyMedicoRepository(db: Kysely<MedicosDb>): MedicoRepository {
  return {
    async find() {
      // Row-level security leaves one row at most: the usuario's.
      const row = await db.selectFrom('medicos').selectAll().executeTakeFirst();
      return row && toDomain(row);
    },

    async insert({ props }) {
      const { usuarioId, crmUf, criadoEm, atualizadoEm, ...same } = props;
      const row = { ...same, usuario_id: usuarioId, crm_uf: crmUf, criado_em: criadoEm, atualizado_em: atualizadoEm };
      try {
        await db.insertInto('medicos').values(row).execute();
      } catch (error) {
        if (isUniqueViolation(error, 'medicos_crm_key')) throw new MedicoDuplicadoError('crm', { cause: error });
        if (isUniqueViolation(error, 'medicos_cns_key')) throw new MedicoDuplicadoError('cns', { cause: error });
        // Another tab saved the first one in between.
        if (isUniqueViolation(error, 'medicos_usuario_key')) throw new VersaoDesatualizadaError();
        throw error;
      }
    },

    async update({ props: { id, versao, nome, especialidade, rqe, atualizadoEm } }) {
      const { numUpdatedRows } = await db
        .updateTable('medicos')
        .set({ nome, especialidade, rqe, versao, atualizado_em: atualizadoEm })
        .where('id', '=', id)
        .where('versao', '=', versao - 1)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw new VersaoDesatualizadaError();
    },
  };
}

function toDomain(row: Selectable<MedicosDb['medicos']>): Medico {
  return Medico.restore({
    id: row.id,
    usuarioId: row.usuario_id,
    nome: row.nome,
    crm: row.crm,
    crmUf: row.crm_uf,
    cns: row.cns,
    especialidade: row.especialidade,
    rqe: row.rqe,
    versao: row.versao,
    criadoEm: row.criado_em,
    atualizadoEm: row.atualizado_em,
  });
}
