import type { Kysely, Selectable } from 'kysely';
import { isUniqueViolation } from '../../../../shared/database/unique-violation.ts';
import { VersaoDesatualizadaError } from '../../../../shared/domain/common-errors.ts';
import type { EmissorId } from '@autocusto/dominio/comum/ids.ts';
import type { ClinicaRepository } from '../../application/ports/repositorios.ts';
import { Clinica } from '../../domain/clinica.ts';
import { ClinicaDuplicadaError } from '../../domain/medico-errors.ts';
import type { MedicosDb } from './medicos-db.ts';

export function makeKyselyClinicaRepository(db: Kysely<MedicosDb>): ClinicaRepository {
  const comEmissor = () =>
    db
      .selectFrom('clinicas')
      .innerJoin('emissores', 'emissores.clinica_id', 'clinicas.id')
      .selectAll('clinicas')
      .select('emissores.id as emissor_id');

  return {
    async findById(id) {
      const row = await comEmissor().where('clinicas.id', '=', id).executeTakeFirst();
      return row && toDomain(row);
    },

    async list({ depoisDe, limite }) {
      const rows = await comEmissor()
        .$if(depoisDe !== undefined, (query) => query.where('clinicas.id', '>', depoisDe ?? null))
        .orderBy('clinicas.id')
        .limit(limite)
        .execute();
      return rows.map(toDomain);
    },

    async insert(clinica, medico) {
      const { id, usuarioId, emissorId, criadoEm } = clinica.props;
      const own = { id, usuario_id: usuarioId, criado_em: criadoEm };
      await translated(db.insertInto('clinicas').values({ ...own, ...toRow(clinica) }));
      await db
        .insertInto('emissores')
        .values({ ...own, id: emissorId, medico_id: medico.props.id, clinica_id: id })
        .execute();
    },

    async update(clinica) {
      const { id, versao } = clinica.props;
      const query = db
        .updateTable('clinicas')
        .set(toRow(clinica))
        .where('id', '=', id)
        .where('versao', '=', versao - 1);
      const [result] = await translated(query);
      if (result?.numUpdatedRows === 0n) throw new VersaoDesatualizadaError();
    },
  };
}

async function translated<Result>(query: { execute(): Promise<Result> }): Promise<Result> {
  try {
    return await query.execute();
  } catch (error) {
    if (isUniqueViolation(error, 'clinicas_usuario_cnes_key')) throw new ClinicaDuplicadaError({ cause: error });
    throw error;
  }
}

function toRow({ props }: Clinica) {
  return {
    nome: props.nome,
    cnes: props.cnes,
    telefone: props.telefone,
    cep: props.cep,
    logradouro: props.logradouro,
    numero: props.numero,
    bairro: props.bairro,
    cidade: props.cidade,
    uf: props.uf,
    versao: props.versao,
    atualizado_em: props.atualizadoEm,
  };
}

function toDomain(row: Selectable<MedicosDb['clinicas']> & { readonly emissor_id: EmissorId }): Clinica {
  return Clinica.restore({
    id: row.id,
    usuarioId: row.usuario_id,
    emissorId: row.emissor_id,
    nome: row.nome,
    cnes: row.cnes,
    telefone: row.telefone,
    cep: row.cep,
    logradouro: row.logradouro,
    numero: row.numero,
    bairro: row.bairro,
    cidade: row.cidade,
    uf: row.uf,
    versao: row.versao,
    criadoEm: row.criado_em,
    atualizadoEm: row.atualizado_em,
  });
}
