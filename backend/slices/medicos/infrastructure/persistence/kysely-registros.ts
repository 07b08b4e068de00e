import { sql } from 'kysely';
import type { Database } from '../../../../shared/database/database.ts';
import { isUniqueViolation } from '../../../../shared/database/unique-violation.ts';
import type { Cns } from '@autocusto/dominio/comum/cns.ts';
import type { Crm, Uf } from '@autocusto/dominio/comum/identificadores.ts';
import type { Registros } from '../../application/ports/registros.ts';
import { MedicoDuplicadoError } from '../../domain/medico-errors.ts';
import type { CorrecaoFeita } from '@autocusto/dominio/medicos/registro.ts';
import type { MedicosDb } from './medicos-db.ts';

/** The SECURITY DEFINER functions ask whether this is an administrador; a medico reads the corrections by policy. */
export function makeKyselyRegistros(database: Database<MedicosDb>): Registros {
  return {
    async ler(administradorId, medicoId) {
      const { rows } = await database.comoUsuario(administradorId, (trx) =>
        sql<{ nome: string; crm: Crm; crm_uf: Uf; cns: Cns; versao: number }>`
          select * from registro_ler(${medicoId})
        `.execute(trx),
      );
      const [row] = rows;
      if (!row) return undefined;
      const { crm_uf, ...same } = row;
      return { ...same, crmUf: crm_uf };
    },

    async corrigir(administradorId, medicoId, versao, { crm, crmUf, cns, motivo }) {
      try {
        const { rows } = await database.comoUsuario(administradorId, (trx) =>
          sql<{ resultado: 'corrigido' | 'nao_encontrado' | 'versao' }>`
            select registro_corrigir(${medicoId}, ${versao}, ${crm}, ${crmUf}, ${cns}, ${motivo}) as resultado
          `.execute(trx),
        );
        return rows[0]?.resultado ?? 'nao_encontrado';
      } catch (error) {
        if (isUniqueViolation(error, 'medicos_crm_key')) throw new MedicoDuplicadoError('crm', { cause: error });
        if (isUniqueViolation(error, 'medicos_cns_key')) throw new MedicoDuplicadoError('cns', { cause: error });
        throw error;
      }
    },

    async correcoes(medicoId) {
      const { rows } = await database.comoUsuario(medicoId, (trx) =>
        sql<CorrecaoFeita>`
          select id, campo, anterior, novo, motivo, em from registro_correcoes order by em desc, campo
        `.execute(trx),
      );
      return rows;
    },
  };
}
